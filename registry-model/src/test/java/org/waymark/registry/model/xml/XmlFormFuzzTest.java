package org.waymark.registry.model.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.w3c.dom.Element;
import org.waymark.registry.model.ArbitraryRecords;
import org.waymark.registry.model.feed.Live;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.AttributeValue.Text;
import org.waymark.registry.model.record.Attributes;
import org.waymark.registry.model.record.Glue2;
import org.waymark.registry.model.record.ServiceRecord;

/** Whatever is registered, the documents can be read, and those of the schema are valid. */
class XmlFormFuzzTest {
    private static final int TRIES = 300;

    @Property(tries = TRIES)
    void emirsFormIsWellFormedAndHoldsEveryRecord(@ForAll("answers") List<Live> lives) throws IOException {
        Element result = Documents.root(XmlForm.EMIR, new FoundRecords(lives, lives.size(), Optional.empty()));

        assertThat(Documents.elements(result, "Service/Endpoint")).hasSize(lives.size());
    }

    @Property(tries = TRIES)
    void theFormOfTheSchemaIsValidAndHoldsEveryRecord(@ForAll("answers") List<Live> lives) throws IOException {
        Element glue = Documents.root(XmlForm.GLUE2, new FoundRecords(lives, lives.size(), Optional.empty()));

        assertThat(GlueStructure.findings(glue)).isEmpty();
        assertThat(Documents.elements(glue, "Endpoint")).hasSize(lives.size());
    }

    @Property
    void anyTextIsWrittenAsAUriReference(@ForAll("texts") String text) {
        String reference = UriText.of(text);

        assertThat(UriText.of(text)).isEqualTo(reference);
        assertThat(URI.create(reference).toString()).isEqualTo(reference);
    }

    /** Records with different identifiers, as a registry holds them. */
    @Provide
    Arbitrary<List<Live>> answers() {
        return Arbitraries.oneOf(ArbitraryRecords.records(), knowing())
                .list()
                .ofMaxSize(4)
                .map(records -> {
                    Set<String> ids = new HashSet<>();
                    return records.stream()
                            .filter(record -> ids.add(EntityIds.endpoint(record)))
                            .map(Documents::live)
                            .toList();
                });
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                ArbitraryRecords.texts(1),
                Arbitraries.strings()
                        .withChars("ab1:/?#[]@!$&'()*+,;=%-._~ <>\"{}|\\^`é")
                        .ofMinLength(1)
                        .ofMaxLength(12));
    }

    /** Records that use known names with values that are nearly right. */
    private Arbitrary<ServiceRecord> knowing() {
        Arbitrary<AttributeValue> values = Arbitraries.oneOf(
                ArbitraryRecords.values(),
                texts().map(Text::new),
                Arbitraries.of("production", "ok", "closed", "VO:x", "91", "-180", "1e400")
                        .map(Text::new));
        return Combinators.combine(
                        ArbitraryRecords.records(),
                        Arbitraries.maps(Arbitraries.of(Glue2.class), values).ofMaxSize(8))
                .as((record, known) -> {
                    Attributes.Builder claims = Attributes.builder();
                    record.attributes()
                            .without(name ->
                                    Glue2.named(name).filter(known::containsKey).isPresent()
                                            && !Glue2.SERVICE_ENDPOINT_ID.key().equals(name))
                            .forEach(claims::add);
                    known.forEach((attribute, value) -> {
                        if (!attribute.isSetByRegistry() && attribute != Glue2.SERVICE_ENDPOINT_ID) {
                            claims.add(attribute, value);
                        }
                    });
                    return new ServiceRecord(
                            record.id(),
                            record.owner(),
                            record.lease(),
                            record.createdAt(),
                            record.updatedAt(),
                            claims.build());
                });
    }
}
