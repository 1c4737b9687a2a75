package io.github.jvenv.toml;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/** A table under a header, as long as the document may still add to it. */
final class OpenTable {
    private final NavigableMap<String, TomlTable.Entry> values = new TreeMap<>();
    private final SortedMap<String, Member> members = new TreeMap<>();

    /** What headers have begun below a table: the table of a key, or the tables of an array. */
    private record Member(boolean isArray, List<OpenTable> tables, List<Integer> positions) {
        static Member of(boolean isArray, int position) {
            return new Member(isArray, new ArrayList<>(List.of(new OpenTable())), new ArrayList<>(List.of(position)));
        }

        OpenTable last() {
            return tables.get(tables.size() - 1);
        }

        TomlValue closed() {
            return isArray ? TomlArray.at(tables.stream().map(OpenTable::closed).toList(), positions) : last().closed();
        }
    }

    void add(String key, TomlValue value, int position) throws NotPlain {
        if (members.containsKey(key) || values.put(key, new TomlTable.Entry(value, position)) != null) {
            throw new NotPlain();
        }
    }

    /** The table that a key in the middle of a header leads to: one that is there, or one that no header begins yet. */
    OpenTable within(String key, int position) throws NotPlain {
        Member member = members.get(key);
        return member == null ? addTable(key, position) : member.last();
    }

    OpenTable addTable(String key, int position) throws NotPlain {
        if (values.containsKey(key) || members.containsKey(key)) {
            throw new NotPlain();
        }
        Member member = Member.of(false, position);
        members.put(key, member);
        return member.last();
    }

    /** Begins the next table of an array. */
    OpenTable addElement(String key, int position) throws NotPlain {
        Member member = members.get(key);
        if (values.containsKey(key) || (member != null && !member.isArray)) {
            throw new NotPlain();
        }
        if (member == null) {
            member = Member.of(true, position);
            members.put(key, member);
        } else {
            member.tables.add(new OpenTable());
            member.positions.add(position);
        }
        return member.last();
    }

    TomlTable closed() {
        members.forEach(
                (key, member) -> values.put(key, new TomlTable.Entry(member.closed(), member.positions.get(0))));
        return TomlTable.at(values);
    }
}
