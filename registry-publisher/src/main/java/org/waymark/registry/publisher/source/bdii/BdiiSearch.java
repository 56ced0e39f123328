package org.waymark.registry.publisher.source.bdii;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.DereferencePolicy;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.waymark.registry.client.http.OneLine;
import org.waymark.registry.publisher.config.SourceSettings.ResourceBdii;

/**
 * One question to an information system, asked without saying who asks, in pages if it can do that. Either all is read
 * or it is said why not.
 *
 * <p>The server is not told the limits on size and time: servers that have limits themselves refuse whoever names a
 * higher one, even where the answer would be small.
 */
final class BdiiSearch {
    /** What servers say who know pages and do not want them, or not of this size. */
    private static final Set<ResultCode> NO_PAGES = Set.of(
            ResultCode.PROTOCOL_ERROR,
            ResultCode.ADMIN_LIMIT_EXCEEDED,
            ResultCode.UNAVAILABLE_CRITICAL_EXTENSION,
            ResultCode.UNWILLING_TO_PERFORM);

    private static final Pattern VERSION = Pattern.compile(",? ldapSDKVersion=.*", Pattern.DOTALL);

    private static final int LARGEST_ENTRY = 8 << 20;

    private final ResourceBdii where;
    private final BdiiLimits limits;

    BdiiSearch(ResourceBdii where, BdiiLimits limits) {
        this.where = where;
        this.limits = limits;
    }

    /** Hands over all entries that are of use, one by one; what is returned is why they are not all, in one sentence. */
    Optional<String> read(Consumer<Entry> each, Flaws flaws) {
        Received received = new Received(each, flaws, limits.most());
        CompletableFuture<Boolean> end = new CompletableFuture<Boolean>()
                .completeOnTimeout(Boolean.TRUE, limits.whole().toMillis(), TimeUnit.MILLISECONDS);
        try (LDAPConnection connection = new LDAPConnection(options(), where.host(), where.port())) {
            received.stopBy(connection::close);
            CompletableFuture<Void> unused = end.thenAccept(late -> received.stopIf(late));
            ask(connection, received);
            return received.isStopped() ? Optional.of(stopped(received)) : Optional.empty();
        } catch (LDAPException failure) {
            return Optional.of(received.isStopped() ? stopped(received) : why(failure, received));
        } finally {
            end.complete(Boolean.FALSE);
        }
    }

    private LDAPConnectionOptions options() {
        LDAPConnectionOptions options = new LDAPConnectionOptions();
        options.setConnectTimeoutMillis(Math.toIntExact(limits.connect().toMillis()));
        options.setResponseTimeoutMillis(limits.answer().toMillis());
        options.setUseSynchronousMode(true);
        options.setFollowReferrals(false);
        options.setMaxMessageSize(LARGEST_ENTRY);
        return options;
    }

    private void ask(LDAPConnection connection, Received received) throws LDAPException {
        try {
            askInPages(connection, received);
        } catch (LDAPException refused) {
            if (received.count() > 0 || !NO_PAGES.contains(refused.getResultCode())) {
                throw refused;
            }
            SearchResult unused = connection.search(question(received));
        }
    }

    private void askInPages(LDAPConnection connection, Received received) throws LDAPException {
        Optional<ASN1OctetString> page = Optional.of(new ASN1OctetString());
        while (page.isPresent()) {
            SearchRequest request = question(received);
            request.addControl(new SimplePagedResultsControl(limits.page(), page.get(), false));
            page = next(connection.search(request));
        }
    }

    /** Where to go on; nowhere too if the server does not know pages, as it has then given everything at once. */
    private static Optional<ASN1OctetString> next(SearchResult result) throws LDAPException {
        return Optional.ofNullable(SimplePagedResultsControl.get(result))
                .filter(SimplePagedResultsControl::moreResultsToReturn)
                .map(SimplePagedResultsControl::getCookie);
    }

    private SearchRequest question(Received received) {
        Filter any = Filter.createORFilter(Arrays.stream(EntryKind.values())
                .map(kind -> Filter.createEqualityFilter("objectClass", kind.objectClass()))
                .toList());
        SearchRequest request = new SearchRequest(
                received,
                where.base(),
                SearchScope.SUB,
                any,
                Glue2Mapping.requested().toArray(String[]::new));
        request.setDerefPolicy(DereferencePolicy.NEVER);
        return request;
    }

    private String stopped(Received received) {
        return received.isLate()
                ? where() + " did not finish within " + seconds(limits.whole()) + " s, but gave " + received.count()
                        + " entries."
                : where() + " has more than " + limits.most() + " entries.";
    }

    private String why(LDAPException failure, Received received) {
        ResultCode code = failure.getResultCode();
        if (code.equals(ResultCode.NO_SUCH_OBJECT)) {
            return where() + " has no " + Flaws.quoted(where.base()) + ".";
        }
        if (code.equals(ResultCode.SIZE_LIMIT_EXCEEDED) || code.equals(ResultCode.TIME_LIMIT_EXCEEDED)) {
            return where() + " gives no more than " + received.count() + " entries: " + code.getName() + ".";
        }
        if (code.equals(ResultCode.CONNECT_ERROR)) {
            return where() + " cannot be reached: " + OneLine.of(cause(failure)) + ".";
        }
        String after =
                received.count() == 0 ? " does not answer: " : " broke off after " + received.count() + " entries: ";
        return where() + after + (code.equals(ResultCode.TIMEOUT) ? silence() : reason(failure)) + ".";
    }

    private String silence() {
        return "nothing came for " + seconds(limits.answer()) + " s";
    }

    /** What the library or the server says, without the version of the library. */
    private static String reason(LDAPException failure) {
        return failure.getResultCode().getName() + ", "
                + OneLine.of(VERSION.matcher(failure.getMessage()).replaceFirst(""));
    }

    /** Why there is no connection, without all that the library says around it. */
    private static String cause(LDAPException failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return VERSION.matcher(String.valueOf(cause.getMessage())).replaceFirst("");
    }

    private static String seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), 3).stripTrailingZeros().toPlainString();
    }

    private String where() {
        return "ldap://" + where.host() + ":" + where.port();
    }
}
