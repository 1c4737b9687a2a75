package io.github.jvenv.requirements;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.spec.version.SpecifierSet;
import io.github.jvenv.toml.DocumentFailure;
import io.github.jvenv.toml.TomlDocument;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a single-file script says that it needs, in a comment (PEP 723):
 *
 * <pre>
 * # /// script
 * # requires-python = "&gt;=3.11"
 * # dependencies = ["requests&lt;3", "rich"]
 * # ///
 * </pre>
 *
 * @param requiresPython the versions of Python that it runs on; empty for all
 * @param dependencies what it needs
 * @see <a href="https://packaging.python.org/en/latest/specifications/inline-script-metadata/">Inline script metadata</a>
 */
public record InlineScript(Optional<SpecifierSet> requiresPython, List<RequestedRequirement> dependencies) {
    private static final String TYPE = "script";

    public InlineScript {
        dependencies = List.copyOf(dependencies);
    }

    /**
     * What a script says; empty if it has no such comment.
     *
     * @param name what the script is called in messages
     * @throws DocumentFailure if the comment is not TOML, or not as the specification has it
     */
    public static Optional<InlineScript> find(String script, String name) {
        List<CommentBlock> blocks = CommentBlock.all(script).stream()
                .filter(block -> block.type().equals(TYPE))
                .toList();
        if (blocks.size() > 1) {
            throw new Failure(
                    name + " has more than one block of script metadata: at lines "
                            + blocks.stream()
                                    .map(block -> String.valueOf(block.line()))
                                    .collect(Collectors.joining(" and "))
                            + ".",
                    "Leave one of them.");
        }
        return blocks.stream().findFirst().map(block -> read(block, name));
    }

    private static InlineScript read(CommentBlock block, String name) {
        TomlFile file =
                new TomlFile(TomlDocument.parse(block.content(), name, block.line(), CommentBlock.MARK.length()));
        return new InlineScript(
                file.values()
                        .word(file.root(), "requires-python")
                        .map(word -> file.values().parsed(word, SpecifierSet::parse)),
                file.values().words(file.root(), "dependencies").orElse(List.of()).stream()
                        .map(file::requirement)
                        .toList());
    }
}
