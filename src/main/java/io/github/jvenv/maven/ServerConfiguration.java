package io.github.jvenv.maven;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.http.Manners;
import java.time.Duration;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/**
 * The {@code <configuration>} of a {@code <server>} in settings.xml, as far as Maven's transports know it: {@code httpHeaders},
 * {@code connectTimeout} and {@code requestTimeout} of the resolver, {@code timeout} and {@code readTimeout} of the wagons, and
 * {@code httpConfiguration} of the HTTP wagon, whose part for {@code get} counts before the one for {@code all}. Times are
 * milliseconds; none, or a negative one, stands for the usual time, as zero does there for waiting without end.
 */
final class ServerConfiguration {
    private static final Duration ENDLESS = Duration.ofDays(20);

    private final String server;
    private final SortedMap<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private Optional<Duration> toConnect = Optional.empty();
    private Optional<Duration> toRead = Optional.empty();

    private ServerConfiguration(String server) {
        this.server = server;
    }

    static Manners of(String server, @Nullable Object configuration) {
        if (!(configuration instanceof Xpp3Dom dom)) {
            return Manners.USUAL;
        }
        ServerConfiguration read = new ServerConfiguration(server);
        Xpp3Dom wagon = dom.getChild("httpConfiguration");
        if (wagon != null) {
            read.wagon(wagon.getChild("all"));
            read.wagon(wagon.getChild("get"));
        }
        read.headers(dom.getChild("httpHeaders"));
        read.toConnect = read.time(dom, "connectTimeout")
                .or(() -> read.time(dom, "timeout"))
                .or(() -> read.toConnect);
        read.toRead = read.time(dom, "requestTimeout")
                .or(() -> read.time(dom, "readTimeout"))
                .or(() -> read.toRead);
        return new Manners(read.headers, read.toConnect, read.toRead);
    }

    private void wagon(@Nullable Xpp3Dom part) {
        if (part == null) {
            return;
        }
        headers(part.getChild("headers"));
        Optional<Duration> connect = time(part, "connectionTimeout");
        Optional<Duration> readTime = time(part, "readTimeout");
        toConnect = connect.or(() -> toConnect);
        toRead = readTime.or(() -> toRead);
    }

    private void headers(@Nullable Xpp3Dom parent) {
        if (parent == null) {
            return;
        }
        for (Xpp3Dom property : parent.getChildren()) {
            Xpp3Dom name = property.getChild("name");
            if (name != null) {
                Xpp3Dom value = property.getChild("value");
                header(ConfigurationElements.text(name), value == null ? "" : ConfigurationElements.text(value));
            } else if (property.getChildCount() == 0) {
                header(property.getName(), ConfigurationElements.text(property));
            }
        }
    }

    private void header(String name, String value) {
        if (!name.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+") || !value.matches("[\\t\\x20-\\x7e\\x80-\\xff]*")) {
            throw new Failure("The <server> '" + server
                    + "' of settings.xml has a header in its <httpHeaders> that cannot be sent: "
                    + (name.isEmpty() ? "it has no name" : "'" + name + "'") + ".");
        }
        headers.put(name, value);
    }

    private Optional<Duration> time(Xpp3Dom parent, String name) {
        Xpp3Dom child = parent.getChild(name);
        if (child == null) {
            return Optional.empty();
        }
        String text = ConfigurationElements.text(child);
        if (!text.matches("-?\\d{1,9}")) {
            throw new Failure("The <server> '" + server + "' of settings.xml has '" + text + "' as <" + name
                    + ">, and expected is a number of milliseconds.");
        }
        int millis = Integer.parseInt(text);
        return millis < 0 ? Optional.empty() : Optional.of(millis == 0 ? ENDLESS : Duration.ofMillis(millis));
    }
}
