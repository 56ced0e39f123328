package org.waymark.registry.xacml.attributes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.security.auth.x500.X500Principal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.waymark.registry.model.name.DistinguishedName;
import org.waymark.registry.model.settings.PolicySettings.Matching;

/** A caller is known strictly if, and only if, its name is that of the entry. */
class StrictMatchingPropertiesTest {

    @Property(tries = 300)
    void strictMatchingIsEqualityOfNames(@ForAll("names") String caller, @ForAll("names") String key)
            throws IOException {
        X500Principal principal = new X500Principal(caller);
        Path file = Files.createTempFile("users", ".xml");
        Files.writeString(file, "<fileAttributeSource><entry key=\"" + key + "\"/></fileAttributeSource>");

        AttributeTable table = new AttributeFile(Matching.STRICT).read(file);
        Files.delete(file);

        assertThat(table.find(principal).isPresent())
                .isEqualTo(DistinguishedName.ofText(key).orElseThrow().equals(DistinguishedName.of(principal)));
    }

    /** From few parts, in several spellings, so that many are equal. */
    @Provide
    Arbitrary<String> names() {
        Arbitrary<String> parts = Arbitraries.of(
                "CN=Ada", "cn = ada", "CN=ADA ", "CN=Ben", "OU=A\\,B", "OU=a\\2Cb", "EMAILADDRESS=a@b.org", "O=Grid");
        Arbitrary<List<String>> some = parts.list().ofMinSize(1).ofMaxSize(2);
        return some.flatMap(list -> Arbitraries.of(",", ", ")
                .map(separator -> list.stream().collect(Collectors.joining(separator))
                        + separator
                        + "O=Grid".toUpperCase(Locale.ROOT)));
    }
}
