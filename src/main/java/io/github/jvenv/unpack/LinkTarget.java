package io.github.jvenv.unpack;

/** Where symbolic links of an archive may lead. */
public final class LinkTarget {
    private LinkTarget() {}

    /**
     * Whether a link stays within the tree that the archive becomes. It may climb as far as to the root of the tree, and has
     * to climb before it descends. So it cannot lead out, whatever other links it passes.
     *
     * @param name the link's plain path
     * @param target its text
     */
    public static boolean staysInside(String name, String target) {
        int depth = (int) name.chars().filter(c -> c == '/').count();
        boolean descending = false;
        boolean safe = !target.isEmpty()
                && !target.startsWith("/")
                && target.indexOf('\\') < 0
                && target.indexOf('\0') < 0
                && !target.matches("[A-Za-z]:.*");
        for (String segment : target.split("/", -1)) {
            boolean climbs = segment.equals("..");
            depth -= climbs ? 1 : 0;
            safe &= depth >= 0 && !(climbs && descending);
            descending |= !climbs && !segment.isEmpty() && !segment.equals(".");
        }
        return safe;
    }
}
