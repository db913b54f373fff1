"""What version 0.2 of the API asks of each answer, as JSON schemas written for these tests."""

from jsonschema import Draft202012Validator


def record(required, **optional):
    """An object with these members and no other."""
    members = required | optional
    return {
        "type": "object",
        "properties": members,
        "required": list(required),
        "additionalProperties": False,
    }


def listed(item, **more):
    return {"type": "array", "items": item, **more}


def by_key(item):
    """An object whose keys are the client's own."""
    return {"type": "object", "additionalProperties": item}


WORDS = {"type": "string", "minLength": 1}
ADDRESS = {"type": "string", "pattern": "^https?://[^ ]+$"}
TEMPLATE = {"type": "string", "pattern": r"^https?://[^ {}]*\{\{id\}\}[^ {}]*$"}
NUMBER = {"type": "integer", "minimum": 1}
NAMED = record({"id": WORDS, "name": WORDS})
DESCRIBED = record({"id": WORDS, "name": WORDS}, description=WORDS)
SERVICE = record({"service_url": ADDRESS, "service_path": {"type": "string", "pattern": "^/"}})
CELL = {
    "anyOf": [
        NAMED,
        record({"str": {"type": "string"}}),
        record({"int": {"type": "integer"}}),
        record({"float": {"type": "number"}}),
    ]
}

MANIFEST = record(
    {
        "versions": listed(WORDS, contains={"const": "0.2"}),
        "name": WORDS,
        "identifierSpace": ADDRESS,
        "schemaSpace": ADDRESS,
        "view": record({"url": TEMPLATE}),
        "preview": record({"url": TEMPLATE, "width": NUMBER, "height": NUMBER}),
        "suggest": record({"entity": SERVICE, "property": SERVICE, "type": SERVICE}),
        "extend": record({"propose_properties": SERVICE, "property_settings": listed(False)}),
        "defaultTypes": listed(NAMED, minItems=1, uniqueItems=True),
        "batchSize": NUMBER,
    },
    documentation=ADDRESS,
    logo=ADDRESS,
)
CANDIDATE = record(
    {
        "id": WORDS,
        "name": WORDS,
        "description": WORDS,
        "type": listed(NAMED, minItems=1),
        "score": {"type": "number", "minimum": 0, "maximum": 100},
        "match": {"type": "boolean"},
        "features": listed(record({"id": WORDS, "value": {"type": ["number", "boolean"]}})),
    }
)
RESULTS = by_key(record({"result": listed(CANDIDATE)}))
ENTITIES = record(
    {"result": listed(record({"id": WORDS, "name": WORDS, "description": WORDS, "notable": listed(NAMED)}))}
)
SUGGESTIONS = record({"result": listed(DESCRIBED)})
PROPOSAL = record({"properties": listed(NAMED), "type": {"type": "string"}}, limit={"type": "integer"})
EXTENSION = record({"meta": listed(NAMED), "rows": by_key(by_key(listed(CELL)))})
ERROR = record({"error": record({"code": WORDS, "message": WORDS, "fields": by_key(listed(WORDS))})})


def hold(schema, answer):
    """Fail where the answer breaks the schema; returns it otherwise."""
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(answer)
    return answer
