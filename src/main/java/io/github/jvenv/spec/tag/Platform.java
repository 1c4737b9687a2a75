package io.github.jvenv.spec.tag;

import java.util.List;

/**
 * The operating system and processor that an interpreter was built for. A 32-bit interpreter on a 64-bit machine has a
 * 32-bit platform.
 */
public sealed interface Platform {
    /** The platform tags that run here, best first; none for a system that Python never ran on. */
    List<String> tags();

    /** The tag that says most about the platform: {@link #parse} makes an equal platform of it. */
    String name();

    /**
     * The platform with the given tag as its best one. Takes the tags of wheels, legacy aliases such as
     * {@code manylinux2014_x86_64} included, and what Python's {@code sysconfig.get_platform()} says, such as
     * {@code macosx-11.0-arm64}. Fails if no such platform is known.
     */
    static Platform parse(String tag) {
        return PlatformParser.parse(tag);
    }

    /**
     * A Linux system.
     *
     * @param libc its C library
     * @param architecture the interpreter's processor as the kernel names it: {@code x86_64}, {@code aarch64},
     *     {@code i686}, {@code armv7l}, {@code armv8l} (32-bit on a 64-bit ARM processor), {@code ppc64le}, ...
     */
    record Linux(LibC libc, String architecture) implements Platform {
        /**
         * The system that an interpreter runs on.
         *
         * @param machine the kernel's word for the processor, as {@code uname -m} has it
         * @param pointerBits 32 or 64: the width of the interpreter's pointers
         */
        public static Linux of(LibC libc, String machine, int pointerBits) {
            if (pointerBits == 32) {
                return switch (machine) {
                    case "x86_64" -> new Linux(libc, "i686");
                    case "aarch64" -> new Linux(libc, "armv8l");
                    default -> new Linux(libc, machine);
                };
            }
            return new Linux(libc, machine);
        }

        @Override
        public List<String> tags() {
            return LinuxTags.of(this);
        }

        @Override
        public String name() {
            return LinuxTags.name(this);
        }
    }

    /**
     * A macOS system.
     *
     * @param major version, 10 or at least 11
     * @param minor version; from macOS 11 on it does not count
     * @param architecture {@code x86_64}, {@code arm64}, or an older or fat one
     */
    record MacOs(int major, int minor, String architecture) implements Platform {
        @Override
        public List<String> tags() {
            return MacOsTags.of(this);
        }

        @Override
        public String name() {
            return "macosx_" + major + '_' + minor + '_' + architecture;
        }
    }

    /**
     * A Windows system.
     *
     * @param architecture {@code x86}, {@code amd64}, {@code arm64} or {@code arm32}
     */
    record Windows(String architecture) implements Platform {
        @Override
        public List<String> tags() {
            return List.of(name());
        }

        @Override
        public String name() {
            return architecture.equals("x86") ? "win32" : "win_" + architecture;
        }
    }

    /**
     * An Android system (PEP 738).
     *
     * @param apiLevel the system's API level, which runs what was built for any earlier one
     * @param abi for example {@code arm64_v8a}
     */
    record Android(int apiLevel, String abi) implements Platform {
        @Override
        public List<String> tags() {
            return MobileTags.of(this);
        }

        @Override
        public String name() {
            return "android_" + apiLevel + '_' + abi;
        }
    }

    /**
     * An iOS system or simulator (PEP 730).
     *
     * @param major version
     * @param minor version
     * @param multiarch processor and kind of device, for example {@code arm64_iphoneos}
     */
    record Ios(int major, int minor, String multiarch) implements Platform {
        @Override
        public List<String> tags() {
            return MobileTags.of(this);
        }

        @Override
        public String name() {
            return "ios_" + major + '_' + minor + '_' + multiarch;
        }
    }

    /**
     * Any other system, which has one tag.
     *
     * @param tag for example {@code freebsd_14_1_release_amd64}
     */
    record Other(String tag) implements Platform {
        @Override
        public List<String> tags() {
            return List.of(tag);
        }

        @Override
        public String name() {
            return tag;
        }
    }
}
