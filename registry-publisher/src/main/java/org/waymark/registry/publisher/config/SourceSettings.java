package org.waymark.registry.publisher.config;

import java.nio.file.Path;

/** One section of the file that says where descriptions are found. */
public sealed interface SourceSettings {

    /** The section's title, which is the name of the source. */
    String name();

    /** {@code json_file_location}: a file with one record, or some. */
    record OneFile(String name, Path file) implements SourceSettings {}

    /** {@code json_dir_location}: the files in a folder, but not in its folders. */
    record Folder(String name, Path folder) implements SourceSettings {}

    /**
     * {@code resource_bdii_url}: an information system with GLUE 2.0 entries, asked by LDAP without saying who asks.
     *
     * @param base the distinguished name below which entries are looked for
     */
    record ResourceBdii(String name, String host, int port, String base) implements SourceSettings {}
}
