"""What `run.py` is made of: processes, builds, the two modes, the tables."""
