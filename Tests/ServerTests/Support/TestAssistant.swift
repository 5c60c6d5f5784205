import Dialogue

/// Some assistant: what it says is no matter here.
func someAssistant() -> Assistant { Assistant() }
