"""Wires rooms, faces and files together; the only package that knows them all."""
