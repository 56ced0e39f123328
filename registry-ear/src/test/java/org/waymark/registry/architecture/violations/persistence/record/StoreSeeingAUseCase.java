package org.waymark.registry.architecture.violations.persistence.record;

import org.waymark.registry.architecture.violations.ejb.record.UseCase;

/** Breaks: stores see no use cases. */
public interface StoreSeeingAUseCase {

    UseCase caller();
}
