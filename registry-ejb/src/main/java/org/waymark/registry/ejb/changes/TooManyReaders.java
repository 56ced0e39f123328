package org.waymark.registry.ejb.changes;

import org.waymark.registry.model.problem.ProblemType;
import org.waymark.registry.model.problem.RegistryException;

/** As many readers as the settings allow follow changes already. */
public final class TooManyReaders extends RegistryException {
    private static final long serialVersionUID = 1L;

    public TooManyReaders(int most) {
        super(ProblemType.TOO_MANY_READERS, most + " readers follow the changes, and no more are admitted.");
    }
}
