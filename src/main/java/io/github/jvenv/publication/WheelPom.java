package io.github.jvenv.publication;

import io.github.jvenv.spec.license.License;
import io.github.jvenv.spec.metadata.CoreMetadata;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The POM of a distribution: what people and repository managers want to know of it. Requirements are not in it. Markers,
 * extras and sets of versions have no counterpart among Maven's dependencies, and a version that Maven's nearest-wins rule
 * chose would not be the one that the distributions agree on; a wheel's METADATA has them for whoever resolves.
 */
final class WheelPom {
    private final StringBuilder text = new StringBuilder();

    private WheelPom() {}

    /** The POM of all wheels of a version. */
    static String of(WheelCoordinates wheel, CoreMetadata metadata) {
        WheelPom pom = new WheelPom();
        pom.begin(wheel.pom());
        pom.element("  ", "name", metadata.displayName());
        metadata.summary().ifPresent(summary -> pom.element("  ", "description", summary));
        homePage(metadata).ifPresent(url -> pom.element("  ", "url", url));
        License license = License.ofMetadata(metadata.licenseExpression(), metadata.license(), metadata.classifiers());
        if (!(license instanceof License.Unsaid)) {
            pom.license(license.toString());
        }
        pom.text
                .append(
                        "  <!-- Wheels, each with its tags as its classifier. What they require is in their METADATA: Maven's\n")
                .append("       dependencies know neither markers nor extras. -->\n");
        return pom.end();
    }

    /** The POM of an entry in the listing of wheels. */
    static String ofEntry(WheelCoordinates wheel) {
        WheelPom pom = new WheelPom();
        pom.begin(wheel.entryPom());
        pom.element("  ", "description", "Lists the wheel " + wheel.wheel() + ".");
        return pom.end();
    }

    private void begin(Artifact artifact) {
        text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<project xmlns=\"http://maven.apache.org/POM/4.0.0\"\n")
                .append("         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"\n")
                .append("         xsi:schemaLocation=\"http://maven.apache.org/POM/4.0.0 "
                        + "https://maven.apache.org/xsd/maven-4.0.0.xsd\">\n")
                .append("  <modelVersion>4.0.0</modelVersion>\n");
        element("  ", "groupId", artifact.group());
        element("  ", "artifactId", artifact.name());
        element("  ", "version", artifact.version());
        element("  ", "packaging", "pom");
    }

    private String end() {
        return text.append("</project>\n").toString();
    }

    private void license(String name) {
        text.append("  <licenses>\n    <license>\n");
        element("      ", "name", name);
        text.append("    </license>\n  </licenses>\n");
    }

    private static Optional<String> homePage(CoreMetadata metadata) {
        for (Map.Entry<String, String> url : metadata.projectUrls().entrySet()) {
            if (url.getKey().toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "").equals("homepage")) {
                return Optional.of(url.getValue());
            }
        }
        return metadata.field("Home-page")
                .or(() -> metadata.projectUrls().values().stream().findFirst());
    }

    private void element(String indent, String name, String value) {
        text.append(indent).append('<').append(name).append('>');
        value.codePoints().forEach(this::character);
        text.append("</").append(name).append(">\n");
    }

    /** What XML 1.0 cannot hold at all is left out. */
    private void character(int c) {
        boolean plain = c >= 0x20 && c < 0xD800;
        boolean holdable = plain || c == '\t' || c == '\n' || (c >= 0xE000 && c < 0xFFFE) || c > 0xFFFF;
        if (c == '&' || c == '<' || c == '>') {
            text.append(c == '&' ? "&amp;" : c == '<' ? "&lt;" : "&gt;");
        } else if (holdable) {
            text.appendCodePoint(c);
        }
    }
}
