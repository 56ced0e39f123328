package org.waymark.registry.web.access;

import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.handlers.security.SSLInformationAssociationHandler;
import jakarta.servlet.ServletContext;

/**
 * For WildFly, whose servlet engine tells the application of a client's certificate only after it has asked who the
 * client is. Other servers never look for this class.
 */
public class EarlyClientCertificate implements ServletExtension {
    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        deployment.addSecurityWrapper(SSLInformationAssociationHandler::new);
    }
}
