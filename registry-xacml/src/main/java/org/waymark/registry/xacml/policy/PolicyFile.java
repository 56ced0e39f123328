package org.waymark.registry.xacml.policy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.waymark.registry.xacml.xml.XmlFile;
import org.wso2.balana.AbstractPolicy;
import org.wso2.balana.ParsingException;
import org.wso2.balana.Policy;
import org.wso2.balana.PolicySet;
import org.wso2.balana.ProcessingException;

/**
 * A policy, or a set of policies, in a file.
 *
 * @param name of the file
 */
record PolicyFile(String name, AbstractPolicy policy) {

    static PolicyFile read(Path file) throws IOException {
        Element root = XmlFile.read(file);
        PolicyGrammar.check(file, root);
        try {
            return new PolicyFile(
                    file.getFileName().toString(),
                    root.getLocalName().equals("Policy") ? Policy.getInstance(root) : PolicySet.getInstance(root));
        } catch (ParsingException | ProcessingException | IllegalArgumentException e) {
            throw new IOException(file.getFileName() + ": " + messages(e), e);
        }
    }

    private static String messages(Exception exception) {
        return Stream.<Throwable>iterate(exception, Objects::nonNull, Throwable::getCause)
                .map(Throwable::getMessage)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(": "));
    }
}
