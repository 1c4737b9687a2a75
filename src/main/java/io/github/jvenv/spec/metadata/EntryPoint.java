package io.github.jvenv.spec.metadata;

/**
 * A line of {@code entry_points.txt}.
 *
 * @param group the section it stands in, for example {@code console_scripts}
 * @param name what stands before the first {@code =}; its case counts
 * @param value what stands after it
 */
public record EntryPoint(String group, String name, String value) {
    /** What the entry point points to. Fails if its value is no reference, which only some groups require. */
    public ObjectReference reference() {
        return ObjectReference.find(value)
                .orElseThrow(() -> new InvalidMetadataFailure(
                        EntryPoints.FILE,
                        "The entry point '" + name + "' in [" + group
                                + "] should refer to an object, like package.module:function, but is '" + value
                                + "'."));
    }

    @Override
    public String toString() {
        return name + " = " + value;
    }
}
