package org.waymark.registry.model.name;

import static org.assertj.core.api.Assertions.assertThat;

import javax.security.auth.x500.X500Principal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DistinguishedNameTest {
    private static final DistinguishedName OWNER =
            DistinguishedName.of(new X500Principal("EMAILADDRESS=o1@ex.org, CN=Owner One, OU=JSC, O=Grid, C=DE"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "emailAddress=o1@ex.org,CN=Owner One,OU=JSC,O=Grid,C=DE",
                "1.2.840.113549.1.9.1=#16096f314065782e6f7267,CN=Owner One,OU=JSC,O=Grid,C=DE",
                "1.2.840.113549.1.9.1=#0c096f314065782e6f7267,CN=Owner One,OU=JSC,O=Grid,C=DE",
                "OID.1.2.840.113549.1.9.1=o1@ex.org, CN=Owner One, OU=JSC, O=Grid, C=DE",
                "EMAILADDRESS=o1@ex.org, CN=Owner One, OU=JSC, O=Grid, C=DE",
                "1.2.840.113549.1.9.1=#16096f314065782e6f7267,cn=owner one,ou=jsc,o=grid,c=de",
                "E = O1@EX.ORG , CN = owner   one , OU = JSC , O = Grid , C = de",
                "email=o1@ex.org;CN=\"Owner One\";OU=JSC;O=Grid;C=DE",
                "emailAddress=o1@ex.org,2.5.4.3=Owner\\20One,OU=JSC,O=Grid,C=DE",
                "/C=DE/O=Grid/OU=JSC/CN=Owner One/emailAddress=o1@ex.org",
                "/c=DE/o=Grid/ou=JSC/cn=Owner One/Email=o1@ex.org",
                "C = DE, O = Grid, OU = JSC, CN = Owner One, emailAddress = o1@ex.org",
                "  C=DE,O=Grid,OU=JSC,CN=Owner One,E=o1@ex.org  "
            })
    void allSpellingsOfANameAreOne(String spelling) {
        assertThat(DistinguishedName.ofAnySpelling(spelling)).contains(OWNER);
        assertThat(DistinguishedName.ofAnySpelling(spelling).orElseThrow()).hasSameHashCodeAs(OWNER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CN=Owner One,OU=JSC,O=Grid,C=DE",
                "emailAddress=o1@ex.org,CN=Owner One,OU=JSC,O=Grid,C=FR",
                "emailAddress=o1@ex.org,CN=OwnerOne,OU=JSC,O=Grid,C=DE",
                "CN=Owner One,emailAddress=o1@ex.org,OU=JSC,O=Grid,C=DE",
                "emailAddress=o1@ex.org+CN=Owner One,OU=JSC,O=Grid,C=DE",
                "emailAddress=o1@ex.org,CN=Owner One\\,OU=JSC,O=Grid,C=DE",
                "emailAddress=o1@ex.org,CN=Owner One,OU=JSC,O=Grid,C=DE,DC=org",
                "/C=DE/O=Grid/OU=JSC/CN=Owner One/emailAddress=o1@ex.org/CN=proxy",
                "/CN=Owner One/C=DE/O=Grid/OU=JSC/emailAddress=o1@ex.org"
            })
    void whatSaysSomethingElseIsAnotherName(String other) {
        assertThat(DistinguishedName.ofAnySpelling(other)).isPresent().get().isNotEqualTo(OWNER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Owner One",
                "CN",
                "=x",
                "CN=a,,O=b",
                "foo=a,C=DE",
                "/",
                "/foo",
                "/foo=bar",
                "x/CN=a",
                "CN=a,O"
            })
    void whatIsNoNameIsNone(String text) {
        assertThat(DistinguishedName.ofAnySpelling(text)).isEmpty();
    }

    @Test
    void aSlashBelongsToTheValueUnlessAnAttributeFollows() {
        assertThat(DistinguishedName.ofAnySpelling("/DC=org/DC=example/CN=host/srm.example.org"))
                .isEqualTo(DistinguishedName.ofText("CN=host/srm.example.org,DC=example,DC=org"));
        assertThat(DistinguishedName.ofAnySpelling("/C=DE/CN=Robot: a/b=c"))
                .isEqualTo(DistinguishedName.ofText("CN=Robot: a/b\\=c,C=DE"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/C=PT/CN=Jos\\xC3\\xA9 Silva | CN=José Silva,C=PT",
                "/C=PT/CN=Jos\\xE | CN=Jos\\\\xE,C=PT",
                "CN=Jos\\C3\\A9,C=PT | CN=JOSÉ,C=PT",
                "CN=Jose\u0301,C=PT | CN=José,C=PT"
            })
    void lettersAreTheSameHoweverTheyAreWritten(String one, String other) {
        assertThat(DistinguishedName.ofAnySpelling(one)).isPresent().isEqualTo(DistinguishedName.ofText(other));
    }

    @Test
    void partsWithSeveralAttributesHaveNoOrderAmongThem() {
        assertThat(DistinguishedName.ofText("CN=a+UID=b,C=DE")).isEqualTo(DistinguishedName.ofText("UID=b+CN=a,C=DE"));
    }

    @Test
    void onlyWhatPeopleWriteIsTurnedAround() {
        assertThat(DistinguishedName.ofText("C=DE,O=Grid,CN=Ada"))
                .isNotEqualTo(DistinguishedName.ofText("CN=Ada,O=Grid,C=DE"));
    }
}
