"""Workshop: lead a live stakeholder meeting from the terminal and keep its promises alive."""

__version__ = "0.1.0"
