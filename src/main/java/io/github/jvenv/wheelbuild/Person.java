package io.github.jvenv.wheelbuild;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody who wrote a distribution, or looks after it.
 *
 * @param name the name, or nothing if only the address is known
 * @param email the address, or nothing
 */
public record Person(String name, String email) {
    /** What a name may hold without quotes (RFC 5322, with what Python's own parser minds). */
    private static final Pattern PLAIN = Pattern.compile("[^()<>@,;:\\\\\".\\[\\]]*");

    public Person {
        name = FieldText.line(name);
        email = FieldText.line(email);
    }

    /** The names of those who have no address, as {@code Author} has them. */
    static String names(List<Person> people) {
        return people.stream()
                .filter(person -> person.email.isEmpty() && !person.name.isEmpty())
                .map(Person::name)
                .collect(Collectors.joining(", "));
    }

    /** The addresses, with names, as {@code Author-email} has them. */
    static String addresses(List<Person> people) {
        return people.stream()
                .filter(person -> !person.email.isEmpty())
                .map(person -> person.name.isEmpty() ? person.email : person.quotedName() + " <" + person.email + ">")
                .collect(Collectors.joining(", "));
    }

    private String quotedName() {
        return PLAIN.matcher(name).matches()
                ? name
                : '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
