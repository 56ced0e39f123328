package org.waymark.registry.model.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.registry.model.Fixtures;
import org.waymark.registry.model.feed.Live;
import org.waymark.registry.model.feed.Revision;
import org.waymark.registry.model.record.Oid;

class UrlConditionsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a=x                      | {'a':'x'}",
                "a=x                      | {'a':['y','x']}",
                "a=5                      | {'a':5}",
                "a=5                      | {'a':'5'}",
                "a=5                      | {'a':5.0}",
                "a=5.0                    | {'a':5}",
                "a=1e2                    | {'a':100}",
                "a=9223372036854775807    | {'a':9223372036854775807}",
                "a=1e999                  | {'a':1e400}",
                "a=true                   | {'a':true}",
                "a=true                   | {'a':'true'}",
                "a=2026-01-01T00:00:00Z   | {'a':{'$date':'2026-01-01T00:00:00.000Z'}}",
                "a=2026-01-01T00:00:00Z   | {'a':'2026-01-01T00:00:00Z'}",
                "a=2026-01-01T01:00:00+01:00 | {'a':{'$date':'2026-01-01T00:00:00.000Z'}}",
                "a=                       | {'a':''}",
                "a=null                   | {'a':'null'}",
                "a.b=x                    | {'a':[{'b':'x'}]}",
                "a.0=x                    | {'a':['x']}",
                "_id=00000001000000000000000A | {}",
                "serviceOwner=CN=Alice,O=Grid,C=DE | {}",
                "a=x&a=y                  | {'a':'y'}",
                "a=x&b=1                  | {'a':'x','b':1}",
                "a!=x                     | {'a':'y'}",
                "a!=x                     | {}",
                "a!=x&a!=y                | {'a':'z'}",
                "a!b=x                    | {'a!b':'x'}",
                "a>=5                     | {'a':5}",
                "a>=5                     | {'a':[1,6]}",
                "a>5                      | {'a':6}",
                "a<5                      | {'a':4.9}",
                "a<=5                     | {'a':5}",
                "a>3&a<5                  | {'a':4}",
                "a>b                      | {'a':'c'}",
                "a>b=c                    | {'a':'b=d'}",
                "a<x=                     | {'a':'w'}",
                "a>2026-01-01T00:00:00Z   | {'a':{'$date':'2026-01-02T00:00:00Z'}}",
                "Service_Name>5           | {'Service_Name':'6'}",
                "Service_Validity>=5      | {'Service_Validity':10}",
                "Service_Location_Latitude<0 | {'Service_Location_Latitude':-3.5}",
                "updateSince<=2026-11-21T12:00:00Z | {}",
                "_id<00000001000000000000000b | {}",
                "a~=^x.*z$                | {'a':'xyz'}",
                "a~=(?i)X                 | {'a':['ax']}",
                "a~=x&a~=y                | {'a':'y'}",
                "a?=true                  | {'a':null}",
                "a?=false                 | {'b':1}",
                "a.b?=true                | {'a':[{'b':1}]}",
            })
    void aRecordIsFound(String parameters, String record) {
        assertThat(isMet(parameters, record)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a=x                      | {'a':'X'}",
                "a=x                      | {'A':'x'}",
                "a=x                      | {}",
                "a=5                      | {'a':'5.0'}",
                "a=05                     | {'a':5}",
                "a=5                      | {'a':50}",
                "a=                       | {}",
                "a=                       | {'a':null}",
                "a=                       | {'a':[]}",
                "a=null                   | {'a':null}",
                "a=TRUE                   | {'a':true}",
                "a=x,y                    | {'a':['x','y']}",
                "a=x&b=1                  | {'a':'x','b':2}",
                "a=00000001000000000000000a | {'a':{'$oid':'00000001000000000000000a'}}",
                "_id=00000001000000000000000b | {}",
                "_id=x                    | {}",
                "a!=x                     | {'a':['y','x']}",
                "a!=5                     | {'a':5.0}",
                "a!=x&a!=y                | {'a':'y'}",
                "a>5                      | {'a':5}",
                "a>5                      | {'a':'6'}",
                "a>=5                     | {}",
                "a>5x                     | {'a':6}",
                "Service_Name>5           | {'Service_Name':6}",
                "Service_Validity>=5      | {'Service_Validity':'10'}",
                "updateSince<2026-11-21T12:00:00Z | {}",
                "a~=^x$                   | {'a':'axb'}",
                "a~=5                     | {'a':5}",
                "a?=true                  | {}",
                "a?=false                 | {'a':null}",
                "a?=true&a?=false         | {'a':1}",
            })
    void aRecordIsNotFound(String parameters, String record) {
        assertThat(isMet(parameters, record)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "a%3E%3D5, a>=5",
        "a%3E5, a>5",
        "a%21%3D5, a!=5",
        "a%3E5%3D6, a>5=6",
        "a%7E%3D5, a~=5",
        "a%3F%3Dtrue, a?=true"
    })
    void operatorsMayBePercentEncoded(String encoded, String plain) {
        assertThat(UrlConditions.read(Parameters.of(encoded))).isEqualTo(UrlConditions.read(Parameters.of(plain)));
    }

    @Test
    void withoutParametersEveryRecordIsFound() {
        assertThat(UrlConditions.read(Parameters.of(""))).isEqualTo(Condition.ANYTHING);
    }

    @Test
    void conditionsThatReadTheSameAreEqual() {
        String parameters = "a=5&b~=x&c>3&d!=1";

        assertThat(UrlConditions.read(Parameters.of(parameters)))
                .isEqualTo(UrlConditions.read(Parameters.of(parameters)))
                .hasSameHashCodeAs(UrlConditions.read(Parameters.of(parameters)));
    }

    @ParameterizedTest
    @CsvSource({
        "$where=1, $where, operator",
        "a.$gt=1, a.$gt, operator",
        "$or>=1, $or>, operator",
        "a~=(, a~, regular expression",
        "a~=a(?=b), a~, regular expression",
        "a~=((a{1000}){1000}){1000}, a~, repeats too much",
        "a?=maybe, a?, true or false",
        "a?=, a?, true or false",
        "updateSince>=yesterday, updateSince>, date",
        "updateSince>, updateSince>, date",
        "Service_Validity<long, Service_Validity<long, number",
        "_id>5, _id>5, 24 hexadecimal",
        ">5, >5, names no attribute",
        "!=5, !, names no attribute",
    })
    void whatMakesNoSenseIsRefusedByTheNameOfTheParameter(String parameters, String name, String reason) {
        assertThatExceptionOfType(MalformedQuery.class)
                .isThrownBy(() -> UrlConditions.read(Parameters.of(parameters)))
                .withMessageStartingWith("The parameter " + name + " ")
                .withMessageContaining(reason);
    }

    private static boolean isMet(String parameters, String record) {
        Oid oid = new Oid(1, 10);
        Live live = Live.of(Revision.ZERO, Revision.ZERO, oid, Fixtures.record("e", Json.document(record)));
        return UrlConditions.read(Parameters.of(parameters)).isMetBy(live);
    }
}
