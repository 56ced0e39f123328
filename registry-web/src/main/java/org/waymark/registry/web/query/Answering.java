package org.waymark.registry.web.query;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.waymark.registry.ejb.query.FindingRecords;
import org.waymark.registry.model.feed.Live;
import org.waymark.registry.model.json.DocumentReader;
import org.waymark.registry.model.json.RecordJson;
import org.waymark.registry.model.query.Condition;
import org.waymark.registry.model.query.Question;
import org.waymark.registry.model.query.Question.Total;
import org.waymark.registry.model.query.QuestionReader;
import org.waymark.registry.model.query.RecordQuery.Page;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.AttributeValue.Listed;
import org.waymark.registry.model.record.AttributeValue.Text;
import org.waymark.registry.model.record.AttributeValue.Whole;
import org.waymark.registry.model.record.Attributes;
import org.waymark.registry.model.record.Glue2;
import org.waymark.registry.model.record.Oid;
import org.waymark.registry.model.settings.QuerySettings;
import org.waymark.registry.model.settings.RequestSettings;

/**
 * Answers questions: what is asked, in which form, and whether the client knows the answer already. The one place that
 * decides this, for JAX-RS and for {@link HotReads}.
 *
 * <p>What an answer depends on is looked at before the records are, so that a tag never promises more than was found.
 */
@Dependent
public class Answering {
    static final String RECORDS = "/services";
    static final String FACET = "/facet";
    static final String FACETS = RECORDS + FACET;

    private final FindingRecords finding;
    private final QuestionReader questions;
    private final DocumentReader documents;
    private final Compression compression;

    @Inject
    Answering(FindingRecords finding, QuerySettings queries, RequestSettings requests, Compression compression) {
        this.finding = finding;
        this.questions = new QuestionReader(queries);
        this.documents = new DocumentReader(requests.depth());
        this.compression = compression;
    }

    /** What is asked together with a query document. */
    Asked read(Asked asked, InputStream document) throws IOException {
        return asked.with(documents.read(document));
    }

    /** The records that are asked for, or their number. */
    Answer records(Asked asked) {
        return answer(asked, headers -> {
            RecordForm form = RecordForm.wanted(asked.header("Accept")).orElseThrow(NotAcceptable::new);
            return records(asked, form, headers);
        });
    }

    /** The same as XML only. */
    Answer xml(Asked asked) {
        return answer(asked, headers -> {
            RecordForm form = RecordForm.wantedXml(asked.header("Accept")).orElseThrow(NotAcceptable::new);
            return records(asked, form, headers);
        });
    }

    /** How many records there are of each value of some attributes. */
    Answer facets(Asked asked) {
        return answer(asked, headers -> {
            FacetRequest request =
                    FacetRequest.read(asked.parameters(), asked.document().orElse(Attributes.EMPTY));
            headers.contentType(RecordForm.JSON);
            return Content.of(RecordJson.render(request.answer(finding)));
        });
    }

    /** The texts of one attribute, each once. */
    Answer texts(Asked asked, Glue2 attribute) {
        return answer(asked, headers -> {
            Condition condition = QuestionReader.condition(
                    asked.parameters(), asked.document().orElse(Attributes.EMPTY), Set.of());
            SortedSet<String> texts = finding.distinct(attribute, condition);
            headers.contentType(RecordForm.JSON);
            return Content.of(RecordJson.render(
                    new Listed(texts.stream().<AttributeValue>map(Text::new).toList())));
        });
    }

    /** How an answer comes to its content, and to headers beside those that all have. */
    private interface Evaluation {
        Content evaluate(AnswerHeaders headers);
    }

    private Answer answer(Asked asked, Evaluation evaluation) {
        AnswerHeaders headers = new AnswerHeaders(finding.edition(), finding.present());
        boolean known = asked.document().isEmpty() && headers.tag().isIn(asked.header("If-None-Match"));
        if (known) {
            return new Answer(Answer.NOT_MODIFIED, headers.all(), Optional.empty());
        }
        Content content = evaluation.evaluate(headers);
        return compression.apply(
                new Answer(Answer.OK, headers.all(), Optional.of(content)), asked.header("Accept-Encoding"));
    }

    private Content records(Asked asked, RecordForm form, AnswerHeaders headers) {
        Question question = questions.read(asked.parameters(), asked.document().orElse(Attributes.EMPTY));
        if (question.total() == Total.ALONE) {
            headers.contentType(RecordForm.JSON);
            return Content.of(
                    RecordJson.render(new Whole(finding.count(question.query().condition()))));
        }
        if (question.total() == Total.BESIDE) {
            headers.total(finding.count(question.query().condition()));
        }
        List<Live> found = finding.find(question.query());
        Optional<Oid> next = next(question, found);
        next.ifPresent(last -> headers.next(asked, last));
        headers.contentType(form.mediaType());
        return form.render(found, question.projection(), next);
    }

    /** After a full page, whether or not there is more, there is a next one. */
    private static Optional<Oid> next(Question question, List<Live> found) {
        return question.query().part() instanceof Page page && page.size() == found.size()
                ? Optional.of(found.get(found.size() - 1).oid())
                : Optional.empty();
    }
}
