package org.waymark.registry.model.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.registry.model.access.AccessControlList.Entry;
import org.waymark.registry.model.name.DistinguishedName;

class AccessControlListTest {

    @Test
    void namesHaveRoles() {
        AccessControlList list = list(
                "# who may do what",
                "",
                "emailAddress=p@example.org,CN=Example Publisher,OU=Site,O=Grid,C=DE :: serviceowner",
                "   # another comment",
                "/C=DE/O=Grid/CN=Example Operator::admin",
                "  CN=dsr1.example.org,O=Grid,C=DE   ::   child  ",
                "C = DE, O = Grid, CN = gsr1.example.org :: peer");

        assertThat(list.faults()).isEmpty();
        assertThat(list.find(name("E=P@example.org, CN=Example Publisher, OU=Site, O=Grid, C=DE")))
                .contains(new Entry(3, Role.SERVICEOWNER));
        assertThat(list.find(name("CN=example operator,O=Grid,C=DE"))).contains(new Entry(5, Role.ADMIN));
        assertThat(list.find(name("CN=dsr1.example.org,O=Grid,C=DE"))).contains(new Entry(6, Role.CHILD));
        assertThat(list.find(name("CN=gsr1.example.org,O=Grid,C=DE"))).contains(new Entry(7, Role.PEER));
        assertThat(list.find(name("CN=Somebody,O=Grid,C=DE"))).isEmpty();
    }

    @Test
    void aLineThatIsWrongIsNamedAndDoesNotSpoilTheOthers() {
        AccessControlList list = list(
                "CN=a,C=DE admin",
                "CN=b,C=DE :: Admin",
                "CN=c,C=DE :: admin :: serviceowner",
                "just a name :: admin",
                "CN=d,C=DE ::",
                ":: admin",
                "CN=good,C=DE :: admin");

        assertThat(list.faults())
                .containsExactly(
                        "line 1: is not of the form name :: role",
                        "line 2: Admin is not a role; there are serviceowner, admin, child, peer",
                        "line 3: is not of the form name :: role",
                        "line 4: just a name is not a distinguished name",
                        "line 5:  is not a role; there are serviceowner, admin, child, peer",
                        "line 6:  is not a distinguished name");
        assertThat(list.entries()).hasSize(1);
        assertThat(list.find(name("CN=good,C=DE"))).contains(new Entry(7, Role.ADMIN));
    }

    @Test
    void ofTwoLinesForOneNameTheFirstHolds() {
        AccessControlList list = list("CN=a,C=DE :: serviceowner", "/C=DE/CN=A :: admin");

        assertThat(list.find(name("CN=a,C=DE"))).contains(new Entry(1, Role.SERVICEOWNER));
        assertThat(list.faults()).containsExactly("line 2: the name is on line 1 already, which holds");
    }

    private static AccessControlList list(String... lines) {
        return AccessControlList.parse(List.of(lines));
    }

    private static DistinguishedName name(String text) {
        return DistinguishedName.ofText(text).orElseThrow();
    }
}
