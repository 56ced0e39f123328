package org.waymark.registry.model.ring;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where a global registry that is new finds others, read from a document that lists them. EMIR separates them by commas
 * and glues what stands on several lines together; here blanks and line ends separate as well. Brackets and quotes say
 * nothing, but for the brackets of an IPv6 address.
 *
 * @param registries their base URLs in the order of the document, each once, without a slash at the end
 * @param unreadable what stands between and is no base URL of HTTP
 */
public record ProviderList(List<URI> registries, List<String> unreadable) {
    private static final Pattern PIECE =
            Pattern.compile("[^\\s,\"'\\[\\]]++(?:(?<=//)\\[[^\\s,\"'\\[\\]]*+][^\\s,\"'\\[\\]]*+)?");

    public ProviderList {
        registries = List.copyOf(registries);
        unreadable = List.copyOf(unreadable);
    }

    /** Reads any text; what it does not understand is {@link #unreadable()}. */
    public static ProviderList read(String document) {
        Set<URI> registries = new LinkedHashSet<>();
        List<String> unreadable = new ArrayList<>();
        pieces(document).forEach(piece -> RegistryAddress.read(piece)
                .ifPresentOrElse(registries::add, () -> unreadable.add(piece)));
        return new ProviderList(List.copyOf(registries), unreadable);
    }

    /**
     * The places of such documents, each once.
     *
     * @param setting the elements of {@code emir.global.providerList}, which may have the brackets and quotes that EMIR
     *     lets pass
     */
    public static List<String> places(List<String> setting) {
        return setting.stream().flatMap(ProviderList::pieces).distinct().toList();
    }

    private static Stream<String> pieces(String text) {
        return PIECE.matcher(text).results().map(MatchResult::group);
    }
}
