package org.waymark.registry.model.settings;

import java.nio.file.Path;

/**
 * Where it is written down who changed what.
 *
 * @param file made, with its folder, if it is not there
 */
public record AuditSettings(Path file) {}
