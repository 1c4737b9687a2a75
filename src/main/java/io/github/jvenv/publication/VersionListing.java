package io.github.jvenv.publication;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The versions that a {@code maven-metadata.xml} lists. */
public final class VersionListing {
    /** Many times what the largest project has, with all its wheels. */
    private static final int MOST_VERSIONS = 250_000;

    /** Many times what the format has, and little enough to remember. */
    private static final int DEEPEST = 64;

    private static final List<String> VERSION = List.of("metadata", "versioning", "versions", "version");

    private VersionListing() {}

    /**
     * The versions, in the file's order.
     *
     * @throws IllegalArgumentException if it is not such a file
     */
    public static List<String> read(byte[] xml) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            return versions(factory.createXMLStreamReader(new ByteArrayInputStream(xml)));
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("it is not the XML that was expected", e);
        }
    }

    private static List<String> versions(XMLStreamReader reader) throws XMLStreamException {
        List<String> versions = new ArrayList<>();
        List<String> path = new ArrayList<>();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    path.add(reader.getLocalName());
                    if (path.size() == 1 && !path.equals(VERSION.subList(0, 1))) {
                        throw new IllegalArgumentException("its element is " + path.get(0) + " and not metadata");
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> path.remove(path.size() - 1);
                case XMLStreamConstants.CHARACTERS -> {
                    if (path.equals(VERSION)) {
                        versions.add(reader.getText().strip());
                    }
                }
                default -> {}
            }
            if (versions.size() > MOST_VERSIONS) {
                throw new IllegalArgumentException("it lists more than " + MOST_VERSIONS + " versions");
            }
            if (path.size() > DEEPEST) {
                throw new IllegalArgumentException("its elements stand more than " + DEEPEST + " deep in each other");
            }
        }
        return versions;
    }
}
