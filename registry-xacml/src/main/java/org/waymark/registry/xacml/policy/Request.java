package org.waymark.registry.xacml.policy;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wso2.balana.XACMLConstants;
import org.wso2.balana.attr.AttributeValue;
import org.wso2.balana.attr.BagAttribute;
import org.wso2.balana.attr.DateAttribute;
import org.wso2.balana.attr.DateTimeAttribute;
import org.wso2.balana.attr.TimeAttribute;
import org.wso2.balana.cond.EvaluationResult;
import org.wso2.balana.ctx.AbstractRequestCtx;
import org.wso2.balana.ctx.BasicEvaluationCtx;
import org.wso2.balana.xacml3.MultipleCtxResult;

/** What policies are asked: attributes by category, identifier and type. For one decision, by one thread. */
final class Request extends BasicEvaluationCtx {
    private static final String ENVIRONMENT = XACMLConstants.ENT_CATEGORY;
    private static final String NOW = "urn:oasis:names:tc:xacml:1.0:environment:current-";

    private final Map<Key, BagAttribute> bags;
    private boolean timeless = true;

    private record Key(String category, String id, String type) {}

    Request() {
        this.bags = new HashMap<>();
    }

    /** With the same attributes as another. */
    Request(Request other) {
        this.bags = new HashMap<>(other.bags);
    }

    /** Adds an attribute; values of one attribute have one type. */
    Request with(String category, String id, List<? extends AttributeValue> values) {
        URI type = values.get(0).getType();
        bags.put(new Key(category, id, type.toString()), new BagAttribute(type, List.copyOf(values)));
        return this;
    }

    /** Whether nobody has asked for the time so far. */
    boolean isTimeless() {
        return timeless;
    }

    @Override
    public EvaluationResult getAttribute(URI type, URI id, String issuer, URI category) {
        BagAttribute bag = bags.get(new Key(category.toString(), id.toString(), type.toString()));
        if (bag != null && issuer == null) {
            return new EvaluationResult(bag);
        }
        return category.toString().equals(ENVIRONMENT) && issuer == null ? now(type, id.toString()) : none(type);
    }

    private EvaluationResult now(URI type, String id) {
        return switch (id + " " + type) {
            case NOW + "time " + TimeAttribute.identifier -> now(getCurrentTime());
            case NOW + "date " + DateAttribute.identifier -> now(getCurrentDate());
            case NOW + "dateTime " + DateTimeAttribute.identifier -> now(getCurrentDateTime());
            default -> none(type);
        };
    }

    private EvaluationResult now(AttributeValue value) {
        timeless = false;
        return new EvaluationResult(new BagAttribute(value.getType(), List.of(value)));
    }

    private static EvaluationResult none(URI type) {
        return new EvaluationResult(BagAttribute.createEmptyBag(type));
    }

    /** Of the answers: those of 3.0 would take our requests for others. The policies have their own versions. */
    @Override
    public int getXacmlVersion() {
        return XACMLConstants.XACML_VERSION_2_0;
    }

    @Override
    public AbstractRequestCtx getRequestCtx() {
        throw new UnsupportedOperationException();
    }

    @Override
    public MultipleCtxResult getMultipleEvaluationCtx() {
        throw new UnsupportedOperationException();
    }
}
