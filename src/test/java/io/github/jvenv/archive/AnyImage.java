package io.github.jvenv.archive;

import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.image.Content;
import io.github.jvenv.image.EnvironmentImage;
import io.github.jvenv.image.ImageEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Images with something of everything, from seeds. */
final class AnyImage {
    private AnyImage() {}

    /** Small and large members, stored ones, files of no zip, long names, links: several segments of each kind. */
    static EnvironmentImage of(Random random, Path directory) throws IOException {
        ZipFixture zip = new ZipFixture(directory).level(1 + random.nextInt(9));
        for (int i = 0; i < 300; i++) {
            String name = "package" + random.nextInt(9) + "/module" + i + ".py";
            int size = random.nextInt(1 << random.nextInt(16));
            if (random.nextInt(10) == 0) {
                zip.stored(name, text(random, size));
            } else {
                zip.deflated(name, random.nextBoolean() ? text(random, size) : noise(random, size));
            }
        }
        zip.deflated("package3/large.so", noise(random, 1_700_000));
        zip.stored("package3/large.png", noise(random, 2_500_000));
        EnvironmentImage.Builder image = EnvironmentImage.builder();
        zip.write().forEach((name, content) -> image.file(RelativePath.of("lib/" + name), content));
        Path large = Files.write(directory.resolve("data"), text(random, 1_500_000));
        image.file(RelativePath.of("data"), new Content.OnDisk(large, 1_500_000));
        for (int i = 0; i < 20; i++) {
            String name = "n".repeat(1 + random.nextInt(250));
            image.file(RelativePath.of("names/" + "d".repeat(i * 12 + 1) + "/" + name), Content.of(name));
            image.link(RelativePath.of("links/" + i), "t".repeat(1 + i * 13));
            image.file(RelativePath.of("names/gr\u00fc\u00dfe " + i), Content.of(text(random, random.nextInt(3000))));
        }
        image.executable(RelativePath.of("bin/run"), Content.of("#!/bin/sh\n"));
        image.put(RelativePath.of("empty"), new ImageEntry.EmptyDirectory());
        return image.build();
    }

    static byte[] text(Random random, int size) {
        byte[] text = new byte[size];
        for (int i = 0; i < size; i++) {
            text[i] = (byte) ("import numpy as np\n".charAt(random.nextInt(19)));
        }
        return text;
    }

    static byte[] noise(Random random, int size) {
        byte[] noise = new byte[size];
        random.nextBytes(noise);
        return noise;
    }
}
