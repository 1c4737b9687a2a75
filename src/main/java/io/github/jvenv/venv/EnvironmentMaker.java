package io.github.jvenv.venv;

import io.github.jvenv.interpreter.PyvenvConfiguration;

/** A tool that makes virtual environments. Each but {@code venv} leaves a key of its name in {@code pyvenv.cfg}. */
public enum EnvironmentMaker {
    /** This plugin. */
    JVENV("jvenv"),
    /** uv. */
    UV("uv"),
    /** virtualenv, from version 20 on. */
    VIRTUALENV("virtualenv"),
    /** The module of the standard library, or something that does not say what it is. */
    VENV("venv");

    private final String key;

    EnvironmentMaker(String key) {
        this.key = key;
    }

    static EnvironmentMaker of(PyvenvConfiguration configuration) {
        for (EnvironmentMaker maker : values()) {
            if (configuration.find(maker.key).isPresent()) {
                return maker;
            }
        }
        return VENV;
    }

    /** The key that this tool's version has in {@code pyvenv.cfg}. */
    String key() {
        return key;
    }

    /** The tool's name. */
    @Override
    public String toString() {
        return key;
    }
}
