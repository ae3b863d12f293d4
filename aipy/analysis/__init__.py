"""Read-only facts about MIR that passes and emission ask for."""
