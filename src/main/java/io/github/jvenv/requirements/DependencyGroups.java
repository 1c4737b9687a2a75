package io.github.jvenv.requirements;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.spec.name.GroupName;
import io.github.jvenv.spec.text.SyntaxFailure;
import io.github.jvenv.toml.TomlArray;
import io.github.jvenv.toml.TomlReader;
import io.github.jvenv.toml.TomlTable;
import io.github.jvenv.toml.TomlValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The table {@code [dependency-groups]} of a {@code pyproject.toml}: lists of requirements for work on a project, which may
 * include each other. A group is looked at when somebody asks for it, or for one that includes it; faults in others stop nobody.
 *
 * @see <a href="https://packaging.python.org/en/latest/specifications/dependency-groups/">Dependency groups</a>
 */
public final class DependencyGroups {
    private static final String TABLE = "dependency-groups";
    private static final String INCLUDE = "include-group";

    private final TomlFile file;

    DependencyGroups(TomlFile file) {
        this.file = file;
    }

    /** The names of all groups. */
    public SortedSet<GroupName> names() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(keys(table()).keySet()));
    }

    /**
     * What a group asks for, with the groups that it includes in their places.
     *
     * @throws Failure if there is no such group, it is not as the specification has it, or includes itself
     */
    public List<RequestedRequirement> requirements(GroupName group) {
        TomlTable table = table();
        SortedMap<GroupName, String> keys = keys(table);
        if (!keys.containsKey(group)) {
            throw new Failure(
                    file.name() + " has no dependency group '" + group + "'.",
                    keys.isEmpty()
                            ? "It has no groups at all."
                            : "It has " + inWords(List.copyOf(keys.keySet()), ", ") + ".");
        }
        List<RequestedRequirement> requirements = new ArrayList<>();
        add(group, table, keys, List.of(group), requirements);
        return requirements;
    }

    private TomlTable table() {
        return file.values().table(file.root(), TABLE).orElse(TomlTable.EMPTY);
    }

    /** The keys of groups as they are written, by what they are called. */
    private SortedMap<GroupName, String> keys(TomlTable table) {
        SortedMap<GroupName, String> keys = new TreeMap<>();
        for (String key : table.keys()) {
            GroupName name = name(key, table.positionOf(key));
            String other = keys.put(name, key);
            if (other != null) {
                throw file.failureAt(
                        table.positionOf(key),
                        "'" + other + "' and '" + key + "' are the same name of a dependency group, " + name);
            }
        }
        return keys;
    }

    private GroupName name(String text, int position) {
        try {
            return GroupName.parse(text);
        } catch (SyntaxFailure fault) {
            throw file.failureAt(position, fault.complaint());
        }
    }

    private void add(
            GroupName group,
            TomlTable table,
            SortedMap<GroupName, String> keys,
            List<GroupName> way,
            List<RequestedRequirement> requirements) {
        String key = keys.getOrDefault(group, group.value());
        TomlArray items = file.values().array(table, key).orElse(TomlArray.of(List.of()));
        for (int i = 0; i < items.values().size(); i++) {
            TomlValue item = items.values().get(i);
            int position = items.positionOf(i);
            if (item instanceof TomlValue.Text text) {
                requirements.add(file.requirement(new TomlReader.Word(text.value(), position)));
            } else {
                GroupName included = included(item, position);
                List<GroupName> longer = new ArrayList<>(way);
                longer.add(included);
                if (!keys.containsKey(included)) {
                    throw file.failureOfValue(position, "There is no dependency group '" + included + "'");
                }
                if (way.contains(included)) {
                    throw file.failureOfValue(
                            position,
                            "The dependency group '" + included + "' includes itself: "
                                    + inWords(longer.subList(longer.indexOf(included), longer.size()), ", then "));
                }
                add(included, table, keys, longer, requirements);
            }
        }
    }

    private GroupName included(TomlValue item, int position) {
        boolean include = item instanceof TomlTable object
                && object.keys().equals(new TreeSet<>(List.of(INCLUDE)))
                && object.find(INCLUDE).orElseThrow() instanceof TomlValue.Text;
        if (!include) {
            throw file.failureOfValue(position, "Expected a requirement, or {include-group = \"name\"}");
        }
        return name(((TomlValue.Text) ((TomlTable) item).find(INCLUDE).orElseThrow()).value(), position);
    }

    private static String inWords(List<GroupName> names, String separator) {
        return names.stream().map(GroupName::value).collect(Collectors.joining(separator));
    }
}
