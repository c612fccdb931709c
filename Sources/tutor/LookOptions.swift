import ArgumentParser

/// How the output looks. What the program itself takes too has to be a group: a flag of its own it would take away from its commands.
struct LookOptions: ParsableArguments {
    @Flag(help: "No colour.") var plain = false
}
