package org.waymark.registry.persistence.mongo;

import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonObjectId;
import org.bson.BsonRegularExpression;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.types.ObjectId;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.AttributeValue.Flag;
import org.waymark.registry.model.record.AttributeValue.Listed;
import org.waymark.registry.model.record.AttributeValue.Moment;
import org.waymark.registry.model.record.AttributeValue.Nested;
import org.waymark.registry.model.record.AttributeValue.Real;
import org.waymark.registry.model.record.AttributeValue.Text;
import org.waymark.registry.model.record.AttributeValue.Whole;
import org.waymark.registry.model.record.Attributes;
import org.waymark.registry.model.record.Oid;

/** Values as EMIR handed them to its database. */
final class MongoValues {
    private static final String REGEX = "$regex";
    private static final String OPTIONS = "$options";

    private MongoValues() {}

    static BsonDocument document(Attributes attributes) {
        BsonDocument document = new BsonDocument();
        attributes.forEach((name, value) -> document.append(name, bson(value)));
        return document;
    }

    static BsonObjectId number(Oid oid) {
        return new BsonObjectId(new ObjectId(oid.toString()));
    }

    private static BsonValue bson(AttributeValue value) {
        if (value instanceof Nested nested) {
            return Oid.of(nested).<BsonValue>map(MongoValues::number).orElseGet(() -> document(nested.members()));
        }
        if (value instanceof Listed list) {
            return new BsonArray(
                    list.elements().stream().map(MongoValues::element).toList());
        }
        if (value instanceof Text text) {
            return new BsonString(text.value());
        }
        if (value instanceof Moment moment) {
            return new BsonDateTime(moment.value().toEpochMilli());
        }
        if (value instanceof Flag flag) {
            return new BsonBoolean(flag.value());
        }
        return number(value);
    }

    private static BsonValue number(AttributeValue value) {
        if (value instanceof Real real) {
            return new BsonDouble(real.number());
        }
        if (value instanceof Whole whole) {
            boolean small = whole.value() == (int) whole.value();
            return small ? new BsonInt32((int) whole.value()) : new BsonInt64(whole.value());
        }
        return BsonNull.VALUE;
    }

    /** The parser of EMIR makes patterns of {@code {"$regex":…}}, which MongoDB insists on in lists. */
    private static BsonValue element(AttributeValue value) {
        if (value instanceof Nested nested
                && nested.members().get(REGEX).orElse(null) instanceof Text expression
                && List.of(REGEX, OPTIONS).containsAll(nested.members().names())) {
            String options =
                    nested.members().get(OPTIONS).orElse(new Text("")) instanceof Text text ? text.value() : "";
            return new BsonRegularExpression(expression.value(), options);
        }
        return bson(value);
    }
}
