import Glibc
import Terminal
import Wire

StandardDescriptors.fill()

/// The only program that links GNU Readline: it lends the terminal's line reader to everything else.
let surroundings = Surroundings.process { editing in ReadlineLineReader(editing) }
exit(Program.run(Array(CommandLine.arguments.dropFirst()), in: surroundings).rawValue)
