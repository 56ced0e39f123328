package org.waymark.registry.persistence.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.waymark.registry.model.query.Condition;
import org.waymark.registry.model.query.Condition.AllOf;
import org.waymark.registry.model.query.Condition.AnyOf;
import org.waymark.registry.model.query.Condition.At;
import org.waymark.registry.model.query.Criterion;
import org.waymark.registry.model.query.Criterion.Equal;
import org.waymark.registry.model.query.Criterion.Every;
import org.waymark.registry.model.query.Criterion.OneOf;
import org.waymark.registry.model.record.AttributeValue;

/** Finds the fewest records that hold all which meet a condition, as far as equality with indexed values tells. */
final class Candidates {
    private static final Comparator<Slots> FEWEST = Comparator.comparingInt(Slots::size);

    private final Function<String, Optional<Function<Collection<AttributeValue>, Slots>>> indexes;

    /** @param indexes from the name of an attribute to what finds all records that have one of some values */
    Candidates(Function<String, Optional<Function<Collection<AttributeValue>, Slots>>> indexes) {
        this.indexes = indexes;
    }

    /** Empty if every record has to be looked at. */
    Optional<Slots> of(Condition condition) {
        if (condition instanceof At at && at.path().isAttribute()) {
            return indexes.apply(at.path().attribute()).flatMap(index -> of(at.criterion(), index));
        }
        if (condition instanceof AllOf all) {
            return all.conditions().stream().flatMap(part -> of(part).stream()).min(FEWEST);
        }
        return condition instanceof AnyOf any ? ofEach(any.conditions()) : Optional.empty();
    }

    private Optional<Slots> ofEach(List<Condition> branches) {
        List<Slots> parts = new ArrayList<>();
        for (Condition branch : branches) {
            Optional<Slots> part = of(branch);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            parts.add(part.get());
        }
        return Optional.of(Slots.anyOf(parts));
    }

    private static Optional<Slots> of(Criterion criterion, Function<Collection<AttributeValue>, Slots> index) {
        if (criterion instanceof Equal equal) {
            return of(Set.of(equal.value()), index);
        }
        if (criterion instanceof OneOf oneOf && oneOf.expressions().isEmpty()) {
            return of(oneOf.values(), index);
        }
        return criterion instanceof Every every
                ? every.criteria().stream()
                        .flatMap(part -> of(part, index).stream())
                        .min(FEWEST)
                : Optional.empty();
    }

    private static Optional<Slots> of(Set<AttributeValue> values, Function<Collection<AttributeValue>, Slots> index) {
        return values.stream().allMatch(ValueIndex::covers) ? Optional.of(index.apply(values)) : Optional.empty();
    }
}
