# SPDX-License-Identifier: MIT
# The Makefile's targets for Windows:  powershell -ExecutionPolicy Bypass -File make.ps1 demo
param(
    [ValidateSet("demo", "run", "test", "check", "bench", "screenshots", "setup")]
    [string]$Target = "demo",
    [Parameter(ValueFromRemainingArguments)][string[]]$Flags = @()
)
$ErrorActionPreference = "Stop"
Set-Location $PSScriptRoot
$bin = ".venv\Scripts"
$ready = ".venv\.ready"

function Invoke-Step {
    param([string]$Program, [string[]]$Arguments)
    & $Program @Arguments
    if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
}

function Initialize-Environment {
    $decides = Get-Item "pyproject.toml", "constraints.txt"
    if ((Test-Path $ready) -and -not ($decides | Where-Object { $_.LastWriteTime -gt (Get-Item $ready).LastWriteTime })) { return }
    if (-not (Test-Path "$bin\python.exe")) {
        if (Get-Command py -ErrorAction SilentlyContinue) { Invoke-Step py @("-3", "-m", "venv", ".venv") }
        else { Invoke-Step python @("-m", "venv", ".venv") }
    }
    $pip = @("-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-c", "constraints.txt")
    Invoke-Step "$bin\python.exe" ($pip + @("hatchling", "editables"))
    Invoke-Step "$bin\python.exe" ($pip + @("--no-build-isolation", "-e", ".[dev]"))
    Set-Content $ready ""
}

Initialize-Environment
if ($Target -in "test", "bench", "screenshots") { $env:QT_QPA_PLATFORM = "offscreen" }
switch ($Target) {
    "demo" { Invoke-Step "$bin\workstation.exe" (@("demo", "--out", "build\demo", "--replace") + $Flags) }
    "run" { Invoke-Step "$bin\workstation.exe" $Flags }
    "test" { Invoke-Step "$bin\python.exe" (@("-m", "pytest") + $Flags) }
    "check" {
        Invoke-Step "$bin\ruff.exe" @("check", ".")
        Invoke-Step "$bin\ruff.exe" @("format", "--check", ".")
        Invoke-Step "$bin\mypy.exe" @()
        Invoke-Step "$bin\lint-imports.exe" @()
    }
    "bench" { Invoke-Step "$bin\python.exe" (@("tests\bench\run.py") + $Flags) }
    "screenshots" { Invoke-Step "$bin\python.exe" (@("build_spec\screenshots\take.py") + $Flags) }
}
