package io.github.jvenv.spec.requirement;

import java.util.List;
import java.util.Random;

/** Made-up requirements, most of them well-formed. */
final class RequirementTexts {
    private static final List<String> JUNK = List.of(
            "foo", "-", ".", "[", "]", "(", ")", ",", ";", "@", "1.0", ">=", "==", "'", " ", "  ", "\t", "é", "a_b",
            "and", "*");

    private final Random random;

    RequirementTexts(long seed) {
        random = new Random(seed);
    }

    String next() {
        return spoiled(requirement());
    }

    private String requirement() {
        return space()
                + pick("foo", "Foo.Bar", "a-_.b", "f0", "9")
                + space()
                + extras()
                + space()
                + versions()
                + space()
                + marker();
    }

    private String extras() {
        return pick("", "", "", "[]", "[ ]", "[a]", "[A_b, c.d]", "[a ,b]", "[a,a]");
    }

    private String versions() {
        if (random.nextInt(6) == 0) {
            return "@" + space() + pick("https://files.example/foo-1.0.zip", "file:///x#sha256=0", "git+ssh://git@x/y")
                    + pick("", " ", " ");
        }
        StringBuilder versions = new StringBuilder();
        for (int count = random.nextInt(4); count > 0; count--) {
            versions.append(versions.isEmpty() ? "" : space() + "," + space())
                    .append(pick(">=", "<=", "<", ">", "==", "!=", "~=", "==="))
                    .append(space())
                    .append(pick("1.0", "2", "1.0rc1", "1!2.0.post3", "v1.0", "1.*", "1.0+abc.1", "2.0.dev3"));
        }
        versions.append(versions.isEmpty() || random.nextInt(8) > 0 ? "" : ",");
        return random.nextInt(4) == 0 ? "(" + space() + versions + space() + ")" : versions.toString();
    }

    private String marker() {
        return random.nextInt(3) > 0
                ? ""
                : ";" + space()
                        + pick(
                                "os_name=='nt'",
                                "python_version < '3' and extra == 'A_b'",
                                "(os_name == 'x' or os_name == \"y\") and 'z' in sys.platform")
                        + space();
    }

    /** Now and then with something put in or taken out at any place. */
    private String spoiled(String text) {
        StringBuilder spoiled = new StringBuilder(text);
        if (random.nextInt(3) == 0) {
            spoiled.insert(random.nextInt(spoiled.length() + 1), pick(JUNK.toArray(String[]::new)));
        }
        if (random.nextInt(6) == 0) {
            spoiled.deleteCharAt(random.nextInt(spoiled.length()));
        }
        return spoiled.toString();
    }

    private String space() {
        return pick("", "", " ", " ", "  ", "\t");
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
