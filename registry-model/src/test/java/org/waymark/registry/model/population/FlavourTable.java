package org.waymark.registry.model.population;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.waymark.registry.model.population.Flavour.Interface;

/** The kinds of service that are run in research infrastructures, the frequent ones with more weight. */
final class FlavourTable {
    private static final Map<String, String> CAPABILITIES = Map.of(
            "jobs",
            "executionmanagement.jobexecution",
            "jobs+",
            "executionmanagement.jobexecution executionmanagement.jobmanager executionmanagement.jobdescription",
            "storage",
            "data.management.storage",
            "transfer",
            "data.transfer data.access.flatfiles",
            "storage+",
            "data.management.storage data.transfer data.access.flatfiles",
            "info",
            "information.discovery information.model",
            "info+",
            "information.discovery information.model information.publication",
            "cloud",
            "executionmanagement.dynamicvmdeploy security.accounting");

    /**
     * A service: type; weight; begin of its hosts' names; capabilities; implementor; implementation; its versions.
     * Below it its interfaces: name; versions; URL with {h} for the host and {s} for the site; technology.
     */
    private static final String TABLE = """
            org.glite.ce.CREAM; 90; ce; jobs+; gLite; CREAM; 1.16.4 1.16.7 1.15.1
            + org.glite.ce.CREAM; 2.1; https://{h}:8443/ce-cream/services; webservice
            + org.glite.ce.ApplicationPublisher; 1.0; gsiftp://{h}:2811/apps/4; gsiftp
            + org.glite.ce.Monitor; 1.0; https://{h}:8443/ce-monitor/services/CEMonitor; webservice
            org.nordugrid.arex; 70; arc; jobs+; NorduGrid; nordugrid-arc; 5.4.4 6.14.0 6.17.0
            + org.nordugrid.gridftpjob; 1.0; gsiftp://{h}:2811/jobs; gsiftp
            + org.nordugrid.arex; 1.0; https://{h}:443/arex; webservice
            + org.nordugrid.arcrest; 1.0 1.1; https://{h}:443/arex/rest/1.0; REST
            + org.ogf.glue.emies.activitycreation; 1.16; https://{h}:443/arex; webservice
            + org.ogf.glue.emies.activitymanagement; 1.16; https://{h}:443/arex; webservice
            + org.ogf.glue.emies.resourceinfo; 1.16; https://{h}:443/arex; webservice
            + org.ogf.glue.emies.delegation; 1.16; https://{h}:443/arex; webservice
            + org.nordugrid.ldapglue2; 2.0; ldap://{h}:2135/o=glue; ldap
            + org.nordugrid.ldapng; 1.0; ldap://{h}:2135/Mds-Vo-name=local,o=grid; ldap
            org.dcache.storage; 46; dcache; storage+; dCache.org; dCache; 6.2.40 8.2.30 9.2.10
            + SRM; 2.2.0; httpg://{h}:8443/srm/managerv2; webservice
            + xroot; 2.9.7 4.0; root://{h}:1094/; xrootd
            + gsiftp; 1.0.0; gsiftp://{h}:2811/; gsiftp
            + gsidcap; 1.0.0; gsidcap://{h}:22128/; dcap
            + https; 1.1.0; https://{h}:2880/; webdav
            + org.dcache.frontend; 1.0; https://{h}:3880/api/v1; REST
            org.opensciencegrid.htcondorce; 45; htc; jobs; HTCondor; HTCondorCE; 3.4.0 5.1.6 23.0.8
            + org.opensciencegrid.htcondorce; 1.0 5.1 23.0; condor://{h}:9619; condor
            storm; 34; storm; storage+; emi; StoRM; 1.11.19 1.11.22
            + SRM; 2.2.0; httpg://{h}:8444/srm/managerv2; webservice
            + gsiftp; 1.0.0; gsiftp://{h}:2811/; gsiftp
            + xroot; 4.0; root://{h}:1094/; xrootd
            + WebDAV; 1.1; https://{h}:8443/webdav; webdav
            DPM; 34; dpm; storage+; lcgdm; DPM; 1.10.0 1.15.2
            + SRM; 2.2.0; httpg://{h}:8446/srm/managerv2; webservice
            + xroot; 3.1.1; root://{h}:1094/; xrootd
            + https; 1.0; https://{h}:443/dpm/{s}/home; webdav
            + gsiftp; 1.0.0; gsiftp://{h}:2811/; gsiftp
            org.openstack.nova; 28; nova; cloud; OpenStack Foundation; OpenStack Nova; Queens Train Yoga Antelope
            + org.openstack.nova; v2.1 v3; https://{h}:5000/v3; REST
            + org.openstack.swift; v1; https://{h}:8080/v1; REST
            emi.argus; 24; argus; security.authorization; INFN; argus-pap; 1.7.3
            + org.glite.authz.pap; 1.5; https://{h}:8150/pap/services/; webservice
            + org.glite.authz.pdp; 1.5; https://{h}:8152/authz; webservice
            + org.glite.authz.pep; 1.5; https://{h}:8154/authz; webservice
            net.perfSONAR; 24; ps; information.monitoring; perfSONAR; perfsonar-toolkit; 4.4.6 5.0.8
            + net.perfSONAR.Bandwidth; 4.4 5.0; https://{h}/toolkit; REST
            + net.perfSONAR.Latency; 4.4 5.0; https://{h}:861/; REST
            eu.unicore.server; 22; unicore; jobs+; UNICORE; UNICORE/X; 6.6.0 7.13.0
            + org.ogf.bes; 1.0; https://{h}:8080/{s}/services/BESFactory; webservice
            + eu.unicore.tsf; 6.0; https://{h}:8080/{s}/services/TargetSystemFactoryService; webservice
            + eu.unicore.smf; 6.0; https://{h}:8080/{s}/services/StorageFactory; webservice
            + eu.unicore.rest; 1.0; https://{h}:8080/{s}/rest/core; REST
            org.squid-cache.Squid; 20; squid; data.access.flatfiles; Squid; frontier-squid; 4.17 5.8
            + org.squid-cache.Squid; 4.0 5.0; http://{h}:3128; http/1.1
            gLite-APEL; 20; apel; security.accounting; STFC; apel-client; 1.8.2 1.9.1
            + gLite-APEL; 1.8 2.0; https://{h}:8443/apel; webservice
            bdii_site; 18; sbdii; info; EGI; BDII; 1.6.0 6.0.0
            + bdii_site; 2.0; ldap://{h}:2170/GLUE2DomainID={s},o=glue; ldap
            org.glite.wms; 16; wms; executionmanagement.jobmanager; gLite; glite-wms; 3.6.6
            + org.glite.wms.WMProxy; 3.3; https://{h}:7443/glite_wms_wmproxy_server; webservice
            XRootD; 16; xrd; transfer; SLAC; XRootD; 5.5.5 5.6.9
            + xroot; 5.0 5.6; root://{h}:1094/; xrootd
            + https; 1.1; https://{h}:1094/; webdav
            eu.egi.cloud.vm-management.occi; 16; occi; cloud; CESNET; rOCCI-server; 1.1.8 2.0.5
            + eu.egi.cloud.vm-management.occi; 1.1 1.2; https://{h}:11443/; REST
            org.glite.lb; 14; lb; information.logging; CESNET; LB; 11.1.0
            + org.glite.lb.Server; 4.0; https://{h}:9003/; webservice
            + org.glite.lb.notif; 4.0; https://{h}:9000/; webservice
            org.glite.voms; 14; voms; security.attributeauthority; INFN; voms-server; 2.0.15 2.1.0
            + org.glite.voms; 1.1; voms://{h}:15004/; gsi
            + org.glite.voms-admin; 2.0; https://{h}:8443/voms/{s}; webservice
            globus-GRIDFTP; 14; gridftp; transfer; Globus; globus-gridftp-server; 6.38 13.21
            + org.globus.gridftp; 5.2 6.0; gsiftp://{h}:2811/; gsiftp
            VO-box; 14; vobox; executionmanagement.interactive; WLCG; lcg-vobox; 4.0.0
            + VO-box; 1.0; gsissh://{h}:1975/; gsissh
            org.globus.gram; 12; gram; jobs; Globus; GRAM; 5.2.5 6.2.0
            + org.globus.gram; 5.2; httpg://{h}:2119/jobmanager-pbs; http/1.1
            MyProxy; 12; myproxy; security.credentialstorage; Globus; myproxy; 6.2.14
            + MyProxy; 2.0; myproxy://{h}:7512/; gsi
            bdii_top; 12; topbdii; info; EGI; BDII; 1.6.0 6.0.0
            + bdii_top; 2.0; ldap://{h}:2170/GLUE2GroupID=grid,o=glue; ldap
            eu.emi.registry; 12; emir; info+; EMI; EMIR; 1.2.0 1.3.0
            + eu.emi.emir.dsr; 1.2 1.3; https://{h}:9126; REST
            + eu.emi.emir.gsr; 1.2 1.3; https://{h}:9127; REST
            qcg.computing; 10; qcg; jobs+; PSNC; QCG-Computing; 3.4.0 4.2.1
            + org.ogf.bes; 1.0; https://{h}:19000/; webservice
            + org.qcg.notification; 3.0; https://{h}:19001/; webservice
            eu.egi.cloud.vm-metadata.vmcatcher; 10; vmcatcher; information.discovery; EGI; vmcatcher; 0.6.1
            + eu.egi.cloud.vm-metadata.vmcatcher; 0.6; https://{h}/vmcatcher; REST
            EOS; 9; eos; storage+; CERN; EOS; 4.8.98 5.2.10
            + xroot; 5.0; root://{h}:1094//eos; xrootd
            + https; 1.1; https://{h}:8443/eos; webdav
            bestman; 8; bestman; storage; LBNL; BeStMan2; 2.3.0
            + SRM; 2.2.0; httpg://{h}:8443/srm/v2/server; webservice
            org.glite.FileTransfer; 8; fts; data.transfer; CERN; FTS; 3.9.4 3.12.12
            + org.glite.FileTransfer; 3.7.7; https://{h}:8443/services/FileTransfer; webservice
            + org.glite.FileTransfer.REST; 3.12; https://{h}:8446; REST
            lcg-file-catalog; 8; lfc; data.naming.resolver; lcgdm; LFC; 1.9.1
            + lfc; 1.9.0; lfc://{h}:5010/grid; lfc
            + lfc-dli; 1.0; http://{h}:8085/; webservice
            eu.egi.cloud.storage-management.cdmi; 8; cdmi; storage; EGI; STX CDMI; 1.0.3
            + eu.egi.cloud.storage-management.cdmi; 1.0.1; https://{h}:2364/; REST
            eu.egi.cloud.information.bdii; 8; cloudbdii; info; EGI; cloud-info-provider; 0.8.4 0.12.1
            + eu.egi.cloud.information.bdii; 2.0; ldap://{h}:2170/GLUE2GroupID=cloud,o=glue; ldap
            ngi.SAM; 8; sam; information.monitoring; EGI; SAM-Nagios; 22.0
            + ngi.SAM; 22; https://{h}/nagios; webservice
            UI; 8; ui; executionmanagement.interactive; UMD; emi-ui; 4.0.3 5.0.0
            + UI; 4.0 5.0; ssh://{h}:22/; ssh
            eu.unicore.registry; 6; unicore-reg; info; UNICORE; UNICORE Registry; 6.6.0 7.13.0
            + eu.unicore.registry; 6.0; https://{h}:8080/REGISTRY/services/Registry; webservice
            eu.egi.cloud.accounting; 6; cloudacc; security.accounting; EGI; SSM; 2.4.1
            + eu.egi.cloud.accounting; 0.4; https://{h}:8443/accounting; REST
            ch.cern.cvmfs.stratum.1; 6; cvmfs1; data.access.flatfiles; CERN; CernVM-FS; 2.10.1
            + ch.cern.cvmfs.stratum.1; 2.0; http://{h}:8000/cvmfs; http/1.1
            eu.egi.s3; 6; s3; storage; MinIO; minio; 2023.09.30
            + com.amazonaws.s3; 2006-03-01; https://{h}:9000/{s}; REST
            eu.unicore.workflow; 5; unicore-wf; executionmanagement.workflow; UNICORE; UNICORE Workflow; 6.6.0 7.13.0
            + eu.unicore.wf; 6.0; https://{h}:8080/WF/services/WorkflowFactory; webservice
            org.nagios.BDII-Check; 5; nagios; information.monitoring; Nagios; Nagios Core; 4.4.6
            + Site-NAGIOS; 4.4; https://{h}/nagios/; webservice
            org.globus.gsissh; 5; gsissh; executionmanagement.interactive; Globus; gsi-openssh-server; 7.3p1c
            + org.globus.gsissh; 5.0; gsissh://{h}:2222/; gsissh
            org.irods.irods3; 5; irods; storage; RENCI; iRODS; 4.2.11 4.3.1
            + org.irods.irods3; 4.2 4.3; irods://{h}:1247/{s}; irods
            """;

    private FlavourTable() {}

    static List<Flavour> flavours() {
        List<Flavour> flavours = new ArrayList<>();
        TABLE.lines().forEach(line -> {
            if (line.startsWith("+ ")) {
                flavours.get(flavours.size() - 1)
                        .interfaces()
                        .add(offered(line.substring(2).split("; ")));
            } else {
                flavours.add(flavour(line.split("; ")));
            }
        });
        return flavours;
    }

    private static Flavour flavour(String[] cells) {
        return new Flavour(
                cells[0],
                Integer.parseInt(cells[1]),
                cells[2],
                words(CAPABILITIES.getOrDefault(cells[3], cells[3])),
                new Flavour.Software(cells[4], cells[5], words(cells[6])),
                new ArrayList<>());
    }

    private static Interface offered(String[] cells) {
        return new Interface(cells[0], words(cells[1]), cells[2], cells[3]);
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.split(" "));
    }
}
