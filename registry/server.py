"""How gunicorn serves the site: gunicorn --config python:registry.server registry.wsgi."""

import sys

from django.core.exceptions import ImproperlyConfigured

from registry.environment import number, text

try:
    # Wrong settings stop the server before it has workers that could not start either.
    from registry import settings

    bind = text("BIND", "127.0.0.1:8000")
    workers = number("WORKERS", 2, least=1)
    threads = number("THREADS", 4, least=1)
except ImproperlyConfigured as error:
    sys.exit(str(error))
if settings.IS_SECRET_KEY_LOCAL and not settings.read_local_secret_key():
    sys.exit("Set SECRET_KEY to a long random text: the processes of a server have to share one.")

worker_class = "gthread"
# Where a worker shows that it is alive: in memory, for a busy disk must not look like a dead worker.
worker_tmp_dir = "/dev/shm"  # noqa: S108 (it is gunicorn that makes its file there, under a random name)
# A socket in the home folder through which the server can be stopped: nobody here needs it.
control_socket_disable = True
errorlog = "-"
accesslog = "-"
# Without readers' addresses: behind a proxy they would all be its own, and the proxy keeps what it needs.
access_log_format = '%(t)s worker=%(p)s request=%({x-request-id}o)s "%(r)s" %(s)s %(B)s bytes %(M)s ms'
