package io.github.jvenv.spec.tag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.spec.text.SyntaxFailure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;

/** What holds for any tags, tried with made-up ones. */
class TagPropertiesTest {
    private static final CompatibleTags TAGS =
            CompatibleTags.cpython(3, 13, List.of("cp313"), Platform.parse("manylinux_2_36_x86_64"));

    @Test
    void everyTextIsASetOfTagsThatCanBeWrittenOrHasAFaultInIt() {
        TagTexts texts = new TagTexts(1);
        for (int i = 0; i < 5_000; i++) {
            String text = texts.next();
            try {
                for (Tag tag : Tag.parseSet(text)) {
                    assertEquals(tag, Tag.parse(tag.toString()));
                }
            } catch (SyntaxFailure e) {
                assertEquals(text, e.text());
                assertTrue(0 <= e.start() && e.start() <= e.end() && e.end() <= text.length(), text);
            }
        }
    }

    @Test
    void rankIsThatOfTheBestTagWhateverElseAWheelHas() {
        Random random = new Random(2);
        List<Tag> accepted = TAGS.tags();
        for (int i = 0; i < 2_000; i++) {
            int best = accepted.size();
            List<Tag> wheel = new ArrayList<>(Tag.parseSet("cp27.cp26-cp27mu-win32"));
            for (int count = random.nextInt(4); count > 0; count--) {
                int rank = random.nextInt(accepted.size());
                best = Math.min(best, rank);
                wheel.add(accepted.get(rank));
            }
            Collections.shuffle(wheel, random);
            assertEquals(
                    best == accepted.size() ? OptionalInt.empty() : OptionalInt.of(best), TAGS.rank(wheel), wheel + "");
        }
    }

    @Test
    void olderSystemsAcceptASubsetInTheSameOrder() {
        for (int minor = 5; minor < 50; minor++) {
            List<String> older = new Platform.Linux(new LibC.Glibc(2, minor), "x86_64").tags();
            List<String> newer = new Platform.Linux(new LibC.Glibc(2, minor + 1), "x86_64").tags();
            assertEquals(older.get(0), newer.get(0));
            assertEquals(older.subList(1, older.size()), newer.subList(newer.size() - older.size() + 1, newer.size()));
        }
    }

    @Test
    void compressedSetIsTheProductOfItsParts() {
        SortedSet<Tag> tags = Tag.parseSet("a.b-c.d.e-f.g");
        assertEquals(12, tags.size());
        assertEquals(tags, Tag.parseSet("b.a-e.d.c-g.f"));
    }
}
