"""HIR and facts to MIR: every dynamic operation becomes a concrete one."""
