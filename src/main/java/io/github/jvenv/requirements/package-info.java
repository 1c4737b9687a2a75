/**
 * Requirements as people write them down: text in, {@link io.github.jvenv.requirements.RequestedRequirement}s out.
 *
 * <pre>
 *   requirements.txt --+ bytes: TextEncoding
 *     -r, -c: FileWalk +--> text: RequirementLines (join, comments, variables)
 *                               +--> line: RequirementLine (requirement | options)
 *                                       +--> RequirementText, EditableText  --> RequestedDistribution
 *                                       +--> OptionLineReader               --> RequirementOptions
 *   one in the POM ---------------------+
 *
 *   pyproject.toml --TOML--> Pyproject: ProjectTable, DependencyGroups
 *   script.py --CommentBlock, TOML--> InlineScript
 *
 *   META-INF/jvenv/requirements.txt of a JAR --names only: CarriedRequirements
 *   and back into one, or into a wheel's metadata: PortableRequirements
 * </pre>
 *
 * <p>All is read as pip 26.3 reads it, and tested against it, with one difference: what pip drops without a word (an option
 * beside {@code -r}, a word after {@code -e}, a hash of something editable) is an error here, with file, line and caret. So is
 * what pip could only stumble over later: a digest that is none, a URL without a host, a name that no project can have. A path
 * may stand where a requirement has its URL, as uv has it, and a file has the same encoding on every machine. Through
 * all the joining and replacing each character knows where it was written
 * ({@code TracedText}), and excerpts have no secrets.
 *
 * <p>This room reads files on this machine, since what a text means depends on them: a word with a slash is a path if there is
 * a directory. What is on other machines it asks for through {@link io.github.jvenv.requirements.RemoteFiles}.
 */
@NullMarked
package io.github.jvenv.requirements;

import org.jspecify.annotations.NullMarked;
