package org.waymark.registry.web.query;

import java.io.IOException;
import java.io.OutputStream;
import java.util.OptionalLong;
import org.waymark.registry.model.xml.FoundRecords;
import org.waymark.registry.model.xml.XmlForm;

/** Records as a document in XML; if it ends too early, it is not well-formed. */
record XmlContent(XmlForm form, FoundRecords records) implements Content {
    @Override
    public OptionalLong length() {
        return OptionalLong.empty();
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        form.write(records, out);
    }
}
