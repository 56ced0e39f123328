package org.waymark.registry.model.problem;

/** The root of everything the registry refuses by exception; the message is fit to be shown to the caller. */
public abstract class RegistryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemType type;

    protected RegistryException(ProblemType type, String detail) {
        super(detail);
        this.type = type;
    }

    protected RegistryException(ProblemType type, String detail, Throwable cause) {
        super(detail, cause);
        this.type = type;
    }

    public ProblemType type() {
        return type;
    }
}
