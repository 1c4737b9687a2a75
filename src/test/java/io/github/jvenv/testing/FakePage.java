package io.github.jvenv.testing;

import io.github.jvenv.spec.name.ProjectName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A project's page of a {@link FakeIndex}. */
final class FakePage {
    private static final String JSON = "application/vnd.pypi.simple.v1+json";

    private final ProjectName project;
    private final List<Path> files;
    private final boolean coreMetadata;
    private final Map<String, String> uploadTimes;
    private final List<String> tracked;

    /** In which form pages are sent. */
    enum Form {
        HTML,
        JSON,
        /** JSON to those who accept it. */
        NEGOTIATED
    }

    /**
     * @param uploadTimes when files were uploaded, by file name
     * @param tracked URLs of the project's pages on other indexes
     */
    FakePage(
            ProjectName project,
            List<Path> files,
            boolean coreMetadata,
            Map<String, String> uploadTimes,
            List<String> tracked) {
        this.project = project;
        this.files = files;
        this.coreMetadata = coreMetadata;
        this.uploadTimes = uploadTimes;
        this.tracked = tracked;
    }

    FakeAnswer render(Form form, String accepted) throws IOException {
        boolean json = form == Form.JSON || (form == Form.NEGOTIATED && accepted.contains(JSON));
        String text = json ? json() : html();
        return new FakeAnswer(
                200,
                Map.of("Content-Type", json ? JSON : "text/html; charset=UTF-8", "Vary", "Accept"),
                text.getBytes(StandardCharsets.UTF_8));
    }

    private String html() throws IOException {
        StringBuilder page = new StringBuilder(
                "<!DOCTYPE html>\n<html><head>" + "<meta name=\"pypi:repository-version\" content=\"1.0\">");
        tracked.forEach(url -> page.append("<meta name=\"pypi:tracks\" content=\"" + url + "\">"));
        page.append("</head><body>\n");
        for (Path file : files) {
            String name = file.getFileName().toString();
            Optional<byte[]> metadata = FakeFiles.metadata(file);
            page.append("<a href=\"../../files/" + name + "#sha256=" + sha256(Files.readAllBytes(file)) + "\"");
            requiresPython(metadata)
                    .ifPresent(specifiers ->
                            page.append(" data-requires-python=\"" + specifiers.replace("<", "&lt;") + "\""));
            if (coreMetadata && metadata.isPresent()) {
                page.append(" data-core-metadata=\"sha256=" + sha256(metadata.get()) + "\"");
            }
            page.append(">" + name + "</a>\n");
        }
        return page.append("</body></html>\n").toString();
    }

    private String json() throws IOException {
        List<String> items = new ArrayList<>();
        for (Path file : files) {
            String name = file.getFileName().toString();
            Optional<byte[]> metadata = FakeFiles.metadata(file);
            StringBuilder item = new StringBuilder();
            item.append("{\"filename\": \"" + name + "\", \"url\": \"../../files/" + name
                    + "\", \"hashes\": {\"sha256\": \"" + sha256(Files.readAllBytes(file)) + "\"}, \"size\": "
                    + Files.size(file));
            requiresPython(metadata)
                    .ifPresent(specifiers -> item.append(", \"requires-python\": \"" + specifiers + "\""));
            if (coreMetadata && metadata.isPresent()) {
                item.append(", \"core-metadata\": {\"sha256\": \"" + sha256(metadata.get()) + "\"}");
            }
            if (uploadTimes.containsKey(name)) {
                item.append(", \"upload-time\": \"" + uploadTimes.get(name) + "\"");
            }
            items.add(item + "}");
        }
        String places = tracked.stream().map(url -> "\"" + url + "\"").collect(Collectors.joining(", "));
        return "{\"meta\": {\"api-version\": \"1.1\", \"tracks\": [" + places + "]}, \"name\": \"" + project
                + "\", \"files\": [\n" + String.join(",\n", items) + "\n]}\n";
    }

    private static Optional<String> requiresPython(Optional<byte[]> metadata) {
        String field = "Requires-Python: ";
        return metadata.stream()
                .flatMap(bytes -> new String(bytes, StandardCharsets.UTF_8).lines())
                .takeWhile(line -> !line.isEmpty())
                .filter(line -> line.startsWith(field))
                .map(line -> line.substring(field.length()))
                .findFirst();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
