import type {IncomingMessage, ServerResponse} from 'node:http';
import type {TestRunnerCoreConfig} from '@web/test-runner-core';

type Middleware = NonNullable<TestRunnerCoreConfig['middleware']>[number];

/** Answers a request, or says `false`: then another may. */
export type Handler = (
  request: IncomingMessage,
  response: ServerResponse,
) => boolean | Promise<boolean>;

/** The same beside the files of the test runner. */
export function middlewareOf(handler: Handler): Middleware {
  return async (context, next) => {
    const {req, res} = context;
    const {statusCode} = res;
    // Koa's own first status is 404.
    res.statusCode = 200;
    context.respond = false;
    if (await handler(req, res)) return;
    context.respond = true;
    res.statusCode = statusCode;
    await next();
  };
}
