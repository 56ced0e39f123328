package org.waymark.registry.model.population;

import java.util.List;
import java.util.stream.IntStream;

/** Sites in real towns; their host names lie below {@code .example} and belong to nobody. */
final class SiteTable {
    private static final int SITES = 300;

    /** Spreads neighbouring sites over the countries: has no divisor in common with the number of towns. */
    private static final int STRIDE = 23;

    /** Country; code; town; degrees north; degrees east; postal code. */
    private static final String TOWNS = """
            Germany; DE; Bonn; 50.73; 7.10; 53119
            Germany; DE; Karlsruhe; 49.01; 8.40; 76344
            Germany; DE; Hamburg; 53.58; 9.88; 22607
            Germany; DE; Göttingen; 51.53; 9.93; 37077
            Germany; DE; Jülich; 50.92; 6.36; 52428
            Germany; DE; Wuppertal; 51.26; 7.15; 42119
            Germany; DE; München; 48.26; 11.67; 85748
            Germany; DE; Freiburg; 48.00; 7.85; 79104
            Germany; DE; Aachen; 50.78; 6.08; 52062
            Germany; DE; Dresden; 51.03; 13.73; 01069
            Switzerland; CH; Genève; 46.23; 6.05; 1211
            Switzerland; CH; Lugano; 46.02; 8.96; 6900
            Switzerland; CH; Bern; 46.95; 7.44; 3012
            France; FR; Lyon; 45.78; 4.87; 69622
            France; FR; Orsay; 48.70; 2.17; 91898
            France; FR; Grenoble; 45.21; 5.70; 38026
            France; FR; Strasbourg; 48.61; 7.71; 67037
            France; FR; Nantes; 47.28; -1.52; 44307
            France; FR; Marseille; 43.23; 5.44; 13288
            France; FR; Annecy; 45.92; 6.16; 74941
            France; FR; Clermont-Ferrand; 45.76; 3.11; 63178
            Italy; IT; Bologna; 44.50; 11.36; 40127
            Italy; IT; Padova; 45.41; 11.89; 35131
            Italy; IT; Bari; 41.11; 16.88; 70126
            Italy; IT; Napoli; 40.84; 14.18; 80126
            Italy; IT; Torino; 45.05; 7.68; 10125
            Italy; IT; Catania; 37.53; 15.07; 95123
            Italy; IT; Pisa; 43.72; 10.39; 56127
            Italy; IT; Frascati; 41.82; 12.67; 00044
            United Kingdom; UK; Didcot; 51.57; -1.31; OX11 0QX
            United Kingdom; UK; Glasgow; 55.87; -4.29; G12 8QQ
            United Kingdom; UK; Manchester; 53.47; -2.23; M13 9PL
            United Kingdom; UK; Lancaster; 54.01; -2.79; LA1 4YB
            United Kingdom; UK; London; 51.52; -0.04; E1 4NS
            United Kingdom; UK; Durham; 54.77; -1.57; DH1 3LE
            United Kingdom; UK; Edinburgh; 55.92; -3.17; EH9 3JZ
            Spain; ES; Barcelona; 41.50; 2.11; 08193
            Spain; ES; Madrid; 40.45; -3.73; 28040
            Spain; ES; Valencia; 39.51; -0.42; 46980
            Spain; ES; Santander; 43.47; -3.80; 39005
            Spain; ES; Santiago de Compostela; 42.87; -8.56; 15705
            Portugal; PT; Lisboa; 38.76; -9.14; 1700-066
            Portugal; PT; Coimbra; 40.21; -8.42; 3004-516
            Netherlands; NL; Amsterdam; 52.36; 4.95; 1098 XG
            Netherlands; NL; Groningen; 53.24; 6.54; 9747 AG
            Belgium; BE; Brussels; 50.82; 4.40; 1050
            Belgium; BE; Louvain-la-Neuve; 50.67; 4.62; 1348
            Denmark; DK; København; 55.70; 12.57; 2100
            Sweden; SE; Linköping; 58.40; 15.58; 581 83
            Sweden; SE; Lund; 55.71; 13.21; 221 00
            Sweden; SE; Umeå; 63.82; 20.31; 901 87
            Norway; NO; Oslo; 59.94; 10.72; 0316
            Norway; NO; Bergen; 60.38; 5.33; 5020
            Finland; FI; Espoo; 60.18; 24.83; 02150
            Finland; FI; Helsinki; 60.20; 24.96; 00014
            Estonia; EE; Tallinn; 59.40; 24.66; 12618
            Latvia; LV; Rīga; 56.95; 24.11; 1006
            Lithuania; LT; Vilnius; 54.68; 25.29; 03225
            Poland; PL; Kraków; 50.07; 19.91; 30-059
            Poland; PL; Poznań; 52.41; 16.92; 61-704
            Poland; PL; Warszawa; 52.22; 20.98; 02-106
            Poland; PL; Wrocław; 51.11; 17.06; 50-370
            Czech Republic; CZ; Praha; 50.08; 14.44; 182 21
            Czech Republic; CZ; Brno; 49.21; 16.60; 602 00
            Slovakia; SK; Bratislava; 48.15; 17.07; 842 48
            Slovakia; SK; Košice; 48.73; 21.24; 040 01
            Hungary; HU; Budapest; 47.49; 18.95; 1121
            Austria; AT; Wien; 48.20; 16.37; 1050
            Austria; AT; Innsbruck; 47.26; 11.38; 6020
            Slovenia; SI; Ljubljana; 46.04; 14.49; 1000
            Croatia; HR; Zagreb; 45.83; 15.99; 10000
            Serbia; RS; Beograd; 44.86; 20.39; 11080
            Romania; RO; București; 44.35; 26.03; 077125
            Romania; RO; Cluj-Napoca; 46.77; 23.59; 400293
            Bulgaria; BG; Sofia; 42.67; 23.37; 1113
            Greece; GR; Athens; 37.97; 23.72; 115 27
            Greece; GR; Thessaloniki; 40.63; 22.96; 541 24
            Greece; GR; Heraklion; 35.31; 25.08; 700 13
            Turkey; TR; Ankara; 39.87; 32.75; 06539
            Israel; IL; Rehovot; 31.91; 34.81; 76100
            Ukraine; UA; Kyiv; 50.45; 30.52; 03680
            Ukraine; UA; Kharkiv; 49.99; 36.23; 61108
            Georgia; GE; Tbilisi; 41.72; 44.78; 0179
            Armenia; AM; Yerevan; 40.18; 44.51; 0014
            Ireland; IE; Dublin; 53.34; -6.25; D02
            Canada; CA; Vancouver; 49.25; -123.23; V6T 2A3
            Canada; CA; Victoria; 48.46; -123.31; V8P 5C2
            United States; US; Batavia; 41.84; -88.25; 60510
            United States; US; Upton; 40.87; -72.88; 11973
            Brazil; BR; São Paulo; -23.56; -46.73; 05508-090
            Brazil; BR; Rio de Janeiro; -22.95; -43.17; 22290-180
            Chile; CL; Santiago; -33.45; -70.66; 8370456
            Mexico; MX; Ciudad de México; 19.33; -99.18; 04510
            Colombia; CO; Bogotá; 4.60; -74.07; 111711
            South Africa; ZA; Cape Town; -33.96; 18.46; 7701
            Morocco; MA; Rabat; 34.00; -6.84; 10102
            Egypt; EG; Cairo; 30.03; 31.21; 12613
            India; IN; Mumbai; 18.91; 72.81; 400005
            India; IN; Kolkata; 22.60; 88.42; 700064
            Pakistan; PK; Islamabad; 33.65; 73.16; 44000
            Thailand; TH; Bangkok; 13.77; 100.53; 10400
            Malaysia; MY; Kuala Lumpur; 3.12; 101.65; 50603
            Taiwan; TW; Taipei; 25.04; 121.61; 11529
            China; CN; Beijing; 39.93; 116.28; 100049
            Korea; KR; Daejeon; 36.38; 127.36; 34141
            Japan; JP; Tsukuba; 36.15; 140.07; 305-0801
            Japan; JP; Tokyo; 35.71; 139.76; 113-0033
            Australia; AU; Melbourne; -37.80; 144.96; 3010
            New Zealand; NZ; Auckland; -36.85; 174.77; 1010
            """;

    /** Virtual organisations, the large ones first. */
    private static final String VOS = """
            ops dteam atlas cms lhcb alice biomed enmr.eu ilc belle fedcloud.egi.eu vo.access.egi.eu
            t2k.org pheno vo.cta.in2p3.fr auger magic compchem esr training.egi.eu lofar xenon.biggrid.nl
            virgo na62.vo.gridpp.ac.uk snoplus.snolab.ca lz dune icecube euindia see gaussian theophys
            fusion vo.france-grilles.fr vo.grand-est.fr bbmri.nl vlemed pamela glast.org hermes calice zeus
            hone desy ghep astro.vo.eu-egee.org geohazards.terradue.com chipster.csc.fi
            highthroughputseq.egi.eu mteam.data.kit.edu
            """;

    private SiteTable() {}

    static List<Site> sites() {
        List<String[]> towns = TOWNS.lines().map(line -> line.split("; ")).toList();
        return IntStream.range(0, SITES)
                .mapToObj(i -> Site.of(i, i / towns.size(), towns.get(i * STRIDE % towns.size())))
                .toList();
    }

    static List<String> vos() {
        return List.of(VOS.split("\\s+"));
    }
}
