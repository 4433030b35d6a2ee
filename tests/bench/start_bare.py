# SPDX-License-Identifier: MIT
"""The bare limit of a start: one QMainWindow with a menu and a label, until it is painted."""

import os
import sys

from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

app = QApplication(sys.argv)
window = QMainWindow()
window.resize(1440, 900)
window.setCentralWidget(QLabel("Nothing here"))
window.menuBar().addMenu("File")
window.show()
app.processEvents()
window.grab()
os._exit(0)
