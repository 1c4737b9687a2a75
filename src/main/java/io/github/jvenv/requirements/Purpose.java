package io.github.jvenv.requirements;

/** What the requirements of a file are for. */
enum Purpose {
    /** They are to be installed. */
    REQUIREMENTS("requirements file"),
    /** They narrow the versions of what others ask for, and install nothing. */
    CONSTRAINTS("constraints file"),
    /** They take the place of what others ask for of the same project. */
    OVERRIDES("overrides file");

    private final String words;

    Purpose(String words) {
        this.words = words;
    }

    /** What a file for it is called. */
    String words() {
        return words;
    }

    /** Complains about a requirement that cannot serve the purpose. */
    void check(RequestedRequirement requirement, TracedText text) {
        if (this != REQUIREMENTS) {
            String subject = this == CONSTRAINTS ? "The constraint" : "The override";
            String verb = this == CONSTRAINTS ? "A constraint " : "An override ";
            if (requirement.editable()) {
                throw text.failure(subject, verb + "cannot be editable");
            }
            if (requirement.requested() instanceof RequestedDistribution.Unnamed) {
                throw text.failure(subject, verb + "has to name its project, as in \"name @ URL\"");
            }
            if (this == CONSTRAINTS && !requirement.requested().extras().isEmpty()) {
                throw text.failure(subject, verb + "cannot have extras");
            }
        }
    }
}
