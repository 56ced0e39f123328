package org.waymark.registry.publisher.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version as the archive says it. */
final class Version implements IVersionProvider {

    static String text() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"Waymark publisher " + text()};
    }
}
